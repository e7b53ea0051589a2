import { areaText, type Area } from '../../formula/address';
import { headerRowOf } from '../../sheets/output/header-row';
import type { OutputSheet } from '../../workbook/output-sheets';
import type { CellBlock, Outline, Workbook } from '../../workbook/port';

/** What a block of cells is about, by its row and its heading: `S2, Glasgow City, Gap (surplus), 2013/14`. */
export type LabelsOf = (area: Area) => string;

/** Which of our sheets stands under a name. */
export type OurSheets = ReadonlyMap<string, OutputSheet>;

export function ourSheets(outline: Outline | undefined): OurSheets {
  return new Map((outline?.sheets ?? []).flatMap(({ name, ours }) => (ours === undefined ? [] : [[name, ours] as const])));
}

/** No sheet of ours has more columns before its figures. */
const LABEL_COLUMNS = 9;

/** The headings whose columns say what a row is about. */
const SAYS_WHAT: ReadonlySet<string> = new Set([
  'Year',
  'Scenario',
  'Scenario name',
  'Frozen as',
  'Authority',
  'Service',
  'Funder',
  'Measure',
  'Savings',
  'Quantity',
  'Input',
  'Name',
  'Step',
  'Row',
  'Figure',
  'Control',
]);

/** Where a row is not of one authority or funder, its sheet says so with a word that tells nothing of the figure. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['', 'All', 'all']);

/** Reads the rows and headings of these blocks. A block on a sheet that is not ours is called by that sheet's name. */
export async function readLabels(workbook: Pick<Workbook, 'read'>, areas: readonly Area[], ours: OurSheets): Promise<LabelsOf> {
  const wanted = areas.flatMap((area) => {
    const heading = headingArea(area, ours);
    return heading === undefined ? [] : [heading, rowArea(heading), rowArea(area)];
  });
  const asked = [...new Map(wanted.map((area) => [areaText(area), area])).values()];
  const read = await workbook.read(asked.map((area) => ({ area })));
  const blocks = new Map(read.ok ? read.value.map((block) => [areaText(block.area), block]) : []);
  return (area) => {
    const heading = headingArea(area, ours);
    if (heading === undefined) return area.sheet;
    const headings = textsOf(blocks.get(areaText(rowArea(heading))));
    const texts = area.rows === 1 ? textsOf(blocks.get(areaText(rowArea(area)))).slice(0, area.column - 1) : [];
    const row = texts.filter((_, column) => SAYS_WHAT.has(headings[column] ?? ''));
    const parts = [...row, ...textsOf(blocks.get(areaText(heading)))].filter((part) => !TELLS_NOTHING.has(part));
    return parts.length === 0 ? area.sheet : [...new Set(parts)].join(', ');
  };
}

function headingArea({ sheet, column }: Area, ours: OurSheets): Area | undefined {
  const kind = ours.get(sheet);
  return kind === undefined ? undefined : { sheet, row: headerRowOf(kind), column, rows: 1, columns: 1 };
}

function rowArea({ sheet, row }: Area): Area {
  return { sheet, row, column: 1, rows: 1, columns: LABEL_COLUMNS };
}

function textsOf(block: CellBlock | undefined): readonly string[] {
  return (block?.values[0] ?? []).map((value) => (typeof value === 'string' ? value.replaceAll(/,?\n/g, ', ') : ''));
}
