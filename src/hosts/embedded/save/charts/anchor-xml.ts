import type { Rectangle, SheetChart } from '../../../../workbook/sheet-content';
import { escapeDrawingText } from '../../package/xml-text';
import type { DrawingNamespaces } from './drawing-namespaces';

/** A chart in its frame, as a drawing part holds it. It brings its namespaces with it: their prefixes differ from writer to writer. */
export interface Frame {
  readonly chart: SheetChart;
  readonly name: string;
  /** A number that no other shape of the drawing has. */
  readonly shapeId: number;
  /** Leads from the drawing part to the chart part. */
  readonly relationshipId: string;
}

/** A drawing part without drawings. */
export function emptyDrawingXml({ sheet, main }: DrawingNamespaces): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${main}"></xdr:wsDr>`;
}

export function anchorXml({ chart, name, shapeId, relationshipId }: Frame, namespaces: DrawingNamespaces): string {
  const named = `id="${shapeId}" name="${escapeDrawingText(name)}" descr="${escapeDrawingText(chart.alternativeText)}"`;
  const chartElement = `<c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="${relationshipId}"/>`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${namespaces.sheet}" xmlns:a="${namespaces.main}" editAs="oneCell">`,
    cornersXml(chart.over),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${namespaces.chart}">${chartElement}</a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** From the first cell's corner to the corner of the cell behind the last. */
function cornersXml({ row, column, rows, columns }: Rectangle): string {
  const corner = (name: string, atRow: number, atColumn: number) =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner('from', row - 1, column - 1) + corner('to', row - 1 + rows, column - 1 + columns);
}
