import type { ChartSeries, SheetChart } from '../../../../workbook/sheet-content';
import { escapeDrawingText, escapeXml } from '../../package/xml-text';
import type { ChartedSheet } from './chart-data';
import { numbersXml, textsXml } from './chart-data';
import { fillXml, lineLooksXml, markerLooksXml, solidXml } from './chart-fill';
import type { DrawingNamespaces } from './drawing-namespaces';

/** Between columns, in per cent of a column. */
const GAP = 45;
/** In the order of the series. */
const LINE_MARKERS = ['circle', 'square', 'triangle', 'diamond', 'x'];
const INK = '#1B2A33';
const AXIS = '#56646D';
const GRID = '#D3DBE0';
const CATEGORY_AXIS = 50_010_001;
const VALUE_AXIS = 50_010_002;

/**
 * A chart part of columns that stand on each other. What Excel supposes where a part says nothing (round corners,
 * deleted axes, a title over the columns) is said.
 */
export function chartXml(chart: SheetChart, sheet: ChartedSheet, namespaces: DrawingNamespaces): string {
  const { main, relationships } = namespaces;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${main}" xmlns:r="${relationships}">`,
    '<c:lang val="en-GB"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(chart.title, { size: 12, bold: true })}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${chart.kind === 'lines' ? linesXml(chart, sheet) : columnsXml(chart, sheet)}${categoryAxisXml()}${valueAxisXml(chart.axis)}</c:plotArea>`,
    legendXml(chart.series),
    // Whoever hides the columns that only serve the chart still sees it.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solidXml('#FFFFFF')}${lineXml(GRID)}</c:spPr>`,
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>',
    '</c:chartSpace>',
  ].join('');
}

function columnsXml({ series, categories, kind }: SheetChart, sheet: ChartedSheet): string {
  const drawn = series.map(
    ({ name, values, fill }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name, sheet)}</c:tx>${fillXml(fill)}` +
      `<c:invertIfNegative val="0"/><c:cat>${textsXml(categories, sheet)}</c:cat><c:val>${numbersXml(values, sheet)}</c:val></c:ser>`,
  );
  const beside = kind === 'columns beside each other';
  const start = `<c:barChart><c:barDir val="col"/><c:grouping val="${beside ? 'clustered' : 'stacked'}"/><c:varyColors val="0"/>`;
  const end = `<c:gapWidth val="${GAP}"/><c:overlap val="${beside ? 0 : 100}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  return start + drawn.join('') + end;
}

/** Each line with a marker of its own shape, so that no two differ by their colour alone. */
function linesXml({ series, categories }: SheetChart, sheet: ChartedSheet): string {
  const drawn = series.map(
    ({ name, values, fill }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name, sheet)}</c:tx>${lineLooksXml(fill)}` +
      `<c:marker><c:symbol val="${LINE_MARKERS[index % LINE_MARKERS.length] ?? 'circle'}"/><c:size val="7"/>${markerLooksXml(fill)}</c:marker>` +
      `<c:cat>${textsXml(categories, sheet)}</c:cat><c:val>${numbersXml(values, sheet)}</c:val><c:smooth val="0"/></c:ser>`,
  );
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
}

/** Its labels stand at the foot of the chart even where columns go below nought. */
function categoryAxisXml(): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml(AXIS)}</c:spPr>${textLooksXml({ size: 10, bold: false })}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('');
}

function valueAxisXml({ least, title, numberFormat }: SheetChart['axis']): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${least === undefined ? '' : `<c:min val="${least}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${lineXml(GRID)}</c:spPr></c:majorGridlines>`,
    titleXml(title, { size: 10, bold: false, upwards: true }),
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLooksXml({ size: 10, bold: false })}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/** A series that is not drawn has no place in the legend either. */
function legendXml(series: readonly ChartSeries[]): string {
  const leftOut = series.flatMap(({ fill }, index) =>
    fill === 'none' ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`] : [],
  );
  const looks = textLooksXml({ size: 10, bold: false });
  return `<c:legend><c:legendPos val="b"/>${leftOut.join('')}<c:layout/><c:overlay val="0"/>${looks}</c:legend>`;
}

interface TextLooks {
  readonly size: number;
  readonly bold: boolean;
  readonly upwards?: boolean;
}

function titleXml(title: string, looks: TextLooks): string {
  const properties = runXml('a:defRPr', looks, '');
  const run = `<a:r>${runXml('a:rPr', looks, ' lang="en-GB"')}<a:t>${escapeDrawingText(title)}</a:t></a:r>`;
  const text = `${bodyXml(looks)}<a:lstStyle/><a:p><a:pPr>${properties}</a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich>${text}</c:rich></c:tx><c:layout/><c:overlay val="0"/></c:title>`;
}

function textLooksXml(looks: TextLooks): string {
  const properties = runXml('a:defRPr', looks, '');
  return `<c:txPr>${bodyXml(looks)}<a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function bodyXml({ upwards = false }: TextLooks): string {
  return upwards ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
}

function runXml(element: string, { size, bold }: TextLooks, language: string): string {
  const attributes = `${language} sz="${size * 100}" b="${bold ? 1 : 0}"`;
  return `<${element}${attributes}>${solidXml(INK)}<a:latin typeface="Calibri"/></${element}>`;
}

function lineXml(colour: string): string {
  return `<a:ln w="6350">${solidXml(colour)}</a:ln>`;
}
