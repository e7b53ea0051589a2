import { sheetsMadeFor } from '../../sheets/output/sheets-made';
import { timeText } from '../figures/time';
import { isStopped } from '../session/state';
import { useSessionState } from '../use-session';
import { isAskedFirst } from '../write-size/is-asked-first';
import { words } from '../words';
import { BarLine } from './BarLine';
import { UpToDate } from './UpToDate';
import { WriteButton } from './WriteButton';

/** Nothing written yet, out of date, or up to date. */
export function AtRest({ filled }: { readonly filled: boolean }) {
  const state = useSessionState();
  const { onSheets, outOfDateSince, changesNotWritten, writtenAt } = state;
  const stopping = state.problems.filter((each) => each.severity === 'error').length;
  const stopped = isStopped(state) ? words.write.stopped(stopping) : isAskedFirst(state) ? words.write.askedFirst : undefined;
  if (onSheets === undefined) {
    const somethingToWrite = (state.model?.measures.length ?? 0) > 0;
    return (
      <BarLine
        mark="information"
        head={words.write.nothing}
        button={<WriteButton filled={filled && somethingToWrite && stopped === undefined}>{words.write.write}</WriteButton>}
      >
        {stopped ?? words.write.adds(sheetsMadeFor(state.model ?? {}).length)}
      </BarLine>
    );
  }
  if (outOfDateSince !== undefined) {
    return (
      <BarLine
        mark="warning"
        head={words.write.outOfDate(timeText(outOfDateSince))}
        button={<WriteButton filled={filled && stopped === undefined}>{words.write.write}</WriteButton>}
      >
        {stopped ?? words.write.changes(changesNotWritten)}
      </BarLine>
    );
  }
  return <UpToDate writtenAt={writtenAt} />;
}
