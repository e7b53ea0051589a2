import { useEffect, useMemo, useState } from 'react';
import { useSession, useSessionState } from '../use-session';
import { ourSheets } from './cell-labels';
import { cellSum } from './cell-sum';
import type { SumAsked } from './sum-asked';
import { workedOutConfidence } from './worked-out-confidence';
import { workedOut, type WorkedOutSum } from './worked-out-rows';

/** The sum of a figure, which follows what is typed; undefined while its cells are being read, and where what it was about is gone. */
export function useWorkedOut(asked: SumAsked): WorkedOutSum | undefined {
  const { workbook } = useSession();
  const { projection, inputCells, outline } = useSessionState();
  const [ofCell, setOfCell] = useState<{ readonly asked: SumAsked; readonly sum: WorkedOutSum | undefined }>();
  useEffect(() => {
    if (asked.kind !== 'cell') return;
    let stillAsked = true;
    void cellSum(workbook, asked.cell, ourSheets(outline)).then((sum) => {
      if (stillAsked) setOfCell({ asked, sum });
    });
    return () => {
      stillAsked = false;
    };
    // The cells follow what is typed, in the pane once it is written and on the sheets at once.
  }, [asked, workbook, outline, projection]);
  return useMemo(() => {
    if (asked.kind === 'cell') return ofCell?.asked === asked ? ofCell.sum : undefined;
    if (projection === undefined) return undefined;
    return asked.kind === 'confidence' ? workedOutConfidence(asked, projection, inputCells) : workedOut(asked, projection, inputCells);
  }, [asked, projection, inputCells, ofCell]);
}
