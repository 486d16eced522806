import { useCallback } from 'react';
import { comparePeers } from '../../shared/mock/double-scoring.ts';
import type { ClassStudy } from '../../shared/mock/study-class.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { DoubleScoring } from '../queries/read-double.ts';
import { doubleText } from '../text/double-text.ts';
import { useText } from '../text/use-text.ts';
import { fileNamePart } from '../ui/save-file.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { useFiguresWorkbook } from './use-figures-workbook.ts';

export interface DoubleWorkbook {
  readonly busy: boolean;
  readonly save: (
    round: RecordRow<'round'>,
    scored: DoubleScoring,
    study: ClassStudy,
  ) => Promise<void>;
}

/** Saves the figures of a real round's double scoring as a workbook. */
export function useDoubleWorkbook(): DoubleWorkbook {
  const t = useText(doubleText);
  const { busy, save } = useFiguresWorkbook();
  const saveDouble = useCallback<DoubleWorkbook['save']>(
    async ({ values }, { units, attempts, ratings, checklists }, study) => {
      const round = values.name ?? '';
      const people = attempts.map(({ person, name, unit }) => ({ person, name, unit }));
      const report = {
        round,
        startsOn: values.startsOn ?? '',
        points: new Set(units.map(({ point }) => point)).size,
        people,
        checklists,
        peers: comparePeers(
          units,
          people.map(({ person }) => person),
          ratings,
        ),
        study,
      };
      await save(study, t.excelFile(fileNamePart(round)), (head) =>
        runWorkbookWorker('write-double', { report, head }),
      );
    },
    [t, save],
  );
  return { busy, save: saveDouble };
}
