/** What was asked of a real Excel and what it answered, so that the test host can be compared with it. It holds the workbook's contents. */
export interface Recording {
  readonly form: 'budget-scenarios recording 1';
  /** The file name of the workbook; the comparison starts from the file of that name in `examples/`. */
  readonly workbook: string;
  /** Excel's kind and version, as Office.js tells them. */
  readonly platform: string;
  readonly version: string;
  readonly exchanges: readonly RecordedExchange[];
}

export interface RecordedExchange {
  readonly flags: number;
  /** `Actions` and `ObjectPaths`, as the library sent them. */
  readonly request: unknown;
  /** Undefined where no answer came. */
  readonly answer: RecordedAnswer | undefined;
}

export interface RecordedAnswer {
  readonly status: number;
  /** Where the request as a whole was refused. */
  readonly code: string;
  /** `Results` and `Error`, as Excel answered them. */
  readonly body: unknown;
}
