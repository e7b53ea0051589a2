import { TextLink } from './TextLink';
import { areaText, type Area, type CellAddress } from '../../formula/address';
import { useSession } from '../use-session';

interface CellLinkProps {
  readonly to: CellAddress | Area;
  /** What is shown in place of the whole address: `C53` where the sheet is known. */
  readonly text?: string;
}

/** An address in the workbook; pressing it selects the cells there. */
export function CellLink({ to, text }: CellLinkProps) {
  const session = useSession();
  const area: Area = 'rows' in to ? to : { ...to, rows: 1, columns: 1 };
  const address = areaText(area);
  return (
    <TextLink label={text === undefined ? undefined : address} onClick={() => void session.show(area)}>
      {text ?? address}
    </TextLink>
  );
}
