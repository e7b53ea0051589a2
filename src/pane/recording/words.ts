/** What the recorder says to the developer who records; no part of the product. */
export const recordingWords = {
  recording: (requests: number) => `Recording: ${String(requests)} requests. The file will hold this workbook’s contents.`,
  refused: (workbook: string) => `Not recording: open a copy of examples/${workbook} under that name, and then this pane.`,
  save: 'Save recording',
};
