import { chartName, isOurChart } from '../../../../workbook/chart-names';
import type { SheetChart } from '../../../../workbook/sheet-content';
import { relationshipOf } from '../../package/relationships';
import { XmlEdits } from '../../package/xml-edits';
import type { XmlElement } from '../../package/xml-tree';
import { elementsWithin } from '../../package/xml-tree';
import type { PackageEdit } from '../package-edit';
import { anchorXml, emptyDrawingXml } from './anchor-xml';
import type { ChartedSheet } from './chart-data';
import { chartXml } from './chart-xml';
import type { DrawingNamespaces } from './drawing-namespaces';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export interface ChartsToPlace {
  readonly charts: readonly SheetChart[];
  readonly sheet: ChartedSheet;
  /** The sheet's own part, and its drawing part if it has one. */
  readonly sheetPart: string;
  readonly drawingPart: string | undefined;
  /** Where the workbook's parts are: `xl/`. */
  readonly folder: string;
  readonly namespaces: DrawingNamespaces;
}

/**
 * Makes the charts of one of our sheets these. Those that we drew before are replaced in their own parts; whatever a person drew
 * in the same drawing stays. Answers the id of a drawing that was added, which the sheet then has to name.
 */
export function placeCharts(edit: PackageEdit, given: ChartsToPlace): string | undefined {
  const { charts, sheetPart, folder, namespaces } = given;
  if (given.drawingPart !== undefined) {
    redraw(edit, given.drawingPart, given);
    return undefined;
  }
  if (charts.length === 0) return undefined;
  const drawing = edit.freePart((number) => `${folder}drawings/drawing${number}.xml`);
  const type = { relationship: `${namespaces.relationships}/drawing`, content: DRAWING };
  const id = edit.add(drawing, emptyDrawingXml(namespaces), sheetPart, type);
  redraw(edit, drawing, given);
  return id;
}

function redraw(edit: PackageEdit, drawing: string, { charts, sheet, folder, namespaces }: ChartsToPlace): void {
  const root = edit.tree(drawing);
  const edits = new XmlEdits(edit.text(drawing));
  const stood = root.children.filter(isOurs);
  const relationships = edit.relationships(drawing);
  const parts = stood.flatMap((anchor) => {
    const [chart] = elementsWithin(anchor, 'chart');
    const relationship = chart === undefined ? undefined : relationshipOf(chart.attributes, relationships);
    return relationship?.part === undefined ? [] : [{ id: relationship.id, part: relationship.part }];
  });
  for (const anchor of stood) edits.remove(anchor);

  const staying = root.children.filter((each) => !stood.includes(each)).flatMap((each) => elementsWithin(each, 'cNvPr'));
  const ids = staying.map(({ attributes }) => Number(attributes['id']) || 0);
  // Shape 1 is the drawing itself.
  const firstFree = Math.max(1, ...ids) + 1;
  const anchors = charts.map((chart, index) => {
    const xml = chartXml(chart, sheet, namespaces);
    const before = parts[index];
    if (before !== undefined) edit.replace(before.part, xml);
    const relationshipId = before?.id ?? addChart(edit, drawing, xml, folder, namespaces);
    return anchorXml({ chart, name: chartName(index), shapeId: firstFree + index, relationshipId }, namespaces);
  });
  for (const { part, id } of parts.slice(charts.length)) edit.remove(part, drawing, id);
  if (stood.length === 0 && anchors.length === 0) return;
  edits.append(root, anchors.join(''));
  edit.replace(drawing, edits.apply());
}

function addChart(edit: PackageEdit, drawing: string, xml: string, folder: string, { relationships }: DrawingNamespaces): string {
  const part = edit.freePart((number) => `${folder}charts/chart${number}.xml`);
  return edit.add(part, xml, drawing, { relationship: `${relationships}/chart`, content: CHART });
}

/** Whether an anchor holds nothing but a chart that we drew. */
function isOurs(anchor: XmlElement): boolean {
  const shapes = elementsWithin(anchor, 'cNvPr');
  return shapes.length > 0 && shapes.every(({ attributes }) => isOurChart(attributes['name'] ?? ''));
}
