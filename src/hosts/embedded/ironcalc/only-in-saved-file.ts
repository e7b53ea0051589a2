import type { Edit } from '../../../workbook/port';

/** What these edits ask for and IronCalc cannot show: it is in the saved file. */
export function onlyInSavedFile(edits: readonly Edit[]): readonly string[] {
  const contents = edits.flatMap((edit) => (edit.edit === 'sheet' ? [edit.content] : []));
  const kinds = new Set(
    contents.flatMap(({ validations }) =>
      validations.map(({ rule }) => (rule.kind === 'decimal' || rule.kind === 'date' ? 'limits' : 'lists')),
    ),
  );
  return [
    ...(contents.some(({ charts = [] }) => charts.length > 0) ? ['charts'] : []),
    ...(kinds.has('lists') ? ['drop-down lists'] : []),
    ...(kinds.has('limits') ? ['limits on what may be typed'] : []),
    ...(contents.length > 0 ? ['page set-up for printing'] : []),
  ];
}
