/** The headings of the sheet Frozen before its years; its rows are read back by them. */
export const FROZEN_HEADERS = [
  'Ref',
  'Frozen as',
  'Status',
  'Frozen on',
  'Scenario',
  'Called then',
  'Row',
  'Measure',
  'Authority',
  'Service',
] as const;
