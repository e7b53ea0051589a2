import { TextLink } from '../figures/TextLink';
import { Fragment } from 'react';
import type { OutputSheet } from '../../workbook/output-sheets';
import { useSession, useSessionState } from '../use-session';

/** Links to our sheets, by the names that they have in this workbook. */
export function SheetLinks({ sheets }: { readonly sheets: readonly OutputSheet[] }) {
  const session = useSession();
  const { outline } = useSessionState();
  const standing = sheets.flatMap((kind) => outline?.sheets.find((sheet) => sheet.ours === kind)?.name ?? []);
  return standing.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ' · '}
      <TextLink onClick={() => void session.show({ sheet: name, row: 1, column: 1, rows: 1, columns: 1 })}>{name}</TextLink>
    </Fragment>
  ));
}
