import { areaText, type Area, type CellAddress } from '../../formula/address';
import { formulaSum, partThatCounts, type CellsOf, type ToldCell } from '../../formula/formula-sum';
import { areasIn, readFormula } from '../../formula/read-formula';
import { figureWords } from '../../model/measures/figure-words';
import { NUMBER_FORMATS } from '../../workbook/styles';
import type { CellBlock, CellValue, Workbook } from '../../workbook/port';
import { plainNumber, penceWords, type FigureWords } from '../figures/figure-words';
import { words } from '../words';
import { readLabels, type LabelsOf, type OurSheets } from './cell-labels';
import type { WorkedOutRow, WorkedOutSum } from './worked-out-rows';

/** A block of more cells than this is one row of the sum. */
const MOST_CELLS = 12;

const MONEY: ReadonlySet<string> = new Set([NUMBER_FORMATS.money, NUMBER_FORMATS.totalMoney, NUMBER_FORMATS.pence]);

/** A cell with what is needed to say it. */
interface Said extends ToldCell {
  readonly cell: CellAddress;
  readonly shown: FigureWords;
}

/**
 * How the figure in a cell of one of our sheets comes about: its own formula told in words, with every cell that it takes. Undefined
 * where the cell holds no formula that makes a figure.
 */
export async function cellSum(workbook: Pick<Workbook, 'read'>, cell: CellAddress, ours: OurSheets): Promise<WorkedOutSum | undefined> {
  const itself = oneCell(cell);
  const own = await workbook.read([{ area: itself, formulas: true, formats: true }]);
  const [block] = own.ok ? own.value : [];
  const formula = readFormula(block?.formulas?.[0]?.[0] ?? '');
  const [result] = saidCells(block, ours);
  if (formula === undefined || result === undefined || result.isEmpty) return undefined;
  const onSheet = (area: Area): Area => ({ ...area, sheet: area.sheet === '' ? cell.sheet : area.sheet });

  const read = new Map<string, readonly Said[]>();
  /** Numbers as they are said need their formats, which cost as much again: look-ups through whole columns do without. */
  const readAlso = async (areas: readonly Area[], formats: boolean): Promise<boolean> => {
    const answer = await workbook.read(areas.map((area) => ({ area, formats })));
    if (!answer.ok) return false;
    areas.forEach((area, index) => read.set(areaText(area), saidCells(answer.value[index], ours)));
    return true;
  };
  const cellsOf: CellsOf = (area) => read.get(areaText(onSheet(area))) ?? [];
  if (!(await readAlso(areasIn(formula).map(onSheet), false))) return undefined;
  const shown = Number.isNaN(result.figure) ? result.words : undefined;
  const part = partThatCounts(formula, shown, cellsOf);
  const missing = part.kind === 'text';
  // A text that no branch of the formula says is a name or a heading.
  if (shown !== undefined && !missing) return undefined;
  const taken = areasIn(missing ? formula : part).map(onSheet);
  const small = taken.filter((area) => !isLarge(area));
  const labels = await readLabels(workbook, [itself, ...taken, ...small.flatMap(cellsIn)], ours);
  if (!(await readAlso(small, true))) return undefined;
  const sum = part.kind === 'cells' ? undefined : formulaSum(part, cellsOf);
  // Only a reading that comes to the figure in the cell is told.
  const isSame = sum !== undefined && Math.abs(sum.figure - result.figure) <= 1e-9 * Math.max(1, Math.abs(result.figure));
  return {
    figure: result.figure,
    of: labels(itself),
    inCell: result.shown,
    rows: [
      ...taken.flatMap((area) => rowsOf(area, read.get(areaText(area)) ?? [], labels, missing)),
      {
        ...PLAIN,
        label: words.sum.result,
        figure: result.figure,
        inCell: result.shown,
        sum: isSame ? sum.words : '',
        cells: [{ label: '', cell }],
        isTotal: true,
      },
    ],
  };
}

const PLAIN = { definition: undefined, sum: '', cells: [], isTotal: false } as const;

/** A row for every cell of a small block, one for a large one; of what is missing, those that hold no figure. */
function rowsOf(area: Area, said: readonly Said[], labels: LabelsOf, missing: boolean): readonly WorkedOutRow[] {
  const standing = said.filter((each) => (missing ? Number.isNaN(each.figure) : !each.isEmpty || said.length === 1));
  if (!isLarge(area)) return standing.map((each) => rowOf(each, labels));
  if (missing) return standing.length === 0 ? [] : [{ ...PLAIN, label: labels(area), figure: NaN, cells: [{ label: '', cell: area }] }];
  const figures = standing.flatMap(({ figure }) => (Number.isNaN(figure) ? [] : [figure]));
  const figure = figures.reduce((total, each) => total + each, 0);
  if (figures.length === 0)
    return [
      { ...PLAIN, label: labels(area), figure: NaN, inCell: same(words.sum.cells(standing.length)), cells: [{ label: '', cell: area }] },
    ];
  return [{ ...PLAIN, label: labels(area), figure, sum: words.sum.ofCells(figures.length), cells: [{ label: '', cell: area }] }];
}

function rowOf({ cell, figure, shown }: Said, labels: LabelsOf): WorkedOutRow {
  return { ...PLAIN, label: labels(oneCell(cell)), figure, inCell: shown, cells: [{ label: '', cell }] };
}

function oneCell(cell: CellAddress): Area {
  return { ...cell, rows: 1, columns: 1 };
}

function isLarge({ rows, columns }: Area): boolean {
  return rows * columns > MOST_CELLS;
}

function cellsIn({ sheet, row, column, rows, columns }: Area): readonly Area[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    oneCell({ sheet, row: row + Math.floor(index / columns), column: column + (index % columns) }),
  );
}

function saidCells(block: CellBlock | undefined, ours: OurSheets): readonly Said[] {
  if (block === undefined) return [];
  const { sheet, row, column } = block.area;
  return block.values.flatMap((values, down) =>
    values.map((value, across): Said => {
      const told = toldValue(value, ours.has(sheet) ? (block.formats?.[down]?.[across] ?? '') : '');
      return { ...told, isEmpty: value === null || value === '', cell: { sheet, row: row + down, column: column + across } };
    }),
  );
}

/** A value as its format shows it, but with every digit. Figures of a person's own sheets have no unit that we know. */
function toldValue(value: CellValue, format: string): Pick<Said, 'figure' | 'words' | 'shown'> {
  if (value === null || value === '') return { figure: 0, words: '0', shown: same(words.sum.empty) };
  if (typeof value !== 'number') {
    const text = typeof value === 'object' ? value.error : String(value);
    return { figure: NaN, words: text, shown: same(text) };
  }
  if (MONEY.has(format) || format.startsWith('"£"')) {
    const { shown, said } = penceWords(value);
    return { figure: value, words: value < 0 ? `(${figureWords(-value, '£')})` : figureWords(value, '£'), shown: { shown, said } };
  }
  const text = format.includes('%')
    ? figureWords(value, '%')
    : format === NUMBER_FORMATS.date
      ? figureWords(value, 'date')
      : plainNumber(value);
  return { figure: value, words: text, shown: same(text) };
}

function same(text: string): FigureWords {
  return { shown: text, said: text };
}
