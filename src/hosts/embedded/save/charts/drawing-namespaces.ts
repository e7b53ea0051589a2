/** The namespaces of drawings and charts, which differ between the two kinds of file. */
export interface DrawingNamespaces {
  readonly sheet: string;
  readonly main: string;
  readonly chart: string;
  readonly relationships: string;
}

export const DRAWING_NAMESPACES: Readonly<Record<'transitional' | 'strict', DrawingNamespaces>> = {
  transitional: {
    sheet: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    sheet: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
    main: 'http://purl.oclc.org/ooxml/drawingml/main',
    chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
};
