import type { ReportTable } from '../table';

/** A report as it is saved: headings, sentences, tables, pictures, recommendations, in this order. */
export interface ReportDocument {
  readonly title: string;
  /** The heading over sentences and tables: `Financial implications`. */
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly pictures: readonly ReportPicture[];
  readonly recommendations: readonly string[];
}

/** A chart as a picture, with what it says for those who cannot see it. */
export interface ReportPicture {
  readonly title: string;
  readonly alternativeText: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** The same in points of colour; undefined where nothing here can draw it. */
  readonly png: Uint8Array | undefined;
}
