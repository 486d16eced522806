import { useCallback, useState } from 'react';
import { assessmentId } from '../../shared/assessing/assess-point.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { ClassUnit } from '../../shared/mock/compare-class.ts';
import { refuseExpert } from '../../shared/mock/compare-experts.ts';
import type { MockResult, ReferenceRating } from '../../shared/mock/exercise.ts';
import { readResultFile } from '../../shared/mock/result-file.ts';
import { settleReference } from '../../shared/mock/settle-reference.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import { carryOutAnew } from './carry-out.ts';
import type { CollectedFile } from './collect-results.ts';
import { useSaid } from './use-said.ts';

export interface ExpertDesk {
  readonly experts: readonly MockResult[];
  readonly files: readonly CollectedFile[];
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly close: () => void;
  /** Resolves to whether it is stored. */
  readonly settle: (settled: readonly ReferenceRating[]) => Promise<boolean>;
}

interface Opened {
  readonly experts: readonly MockResult[];
  readonly files: readonly CollectedFile[];
}

const NOTHING: Opened = { experts: [], files: [] };

/** Experts' files laid on the trainer's desk, gone with the screen; what is settled is stored at once. */
export function useExpertDesk(
  round: RecordRow<'round'>,
  trainer: RecordId<'person'>,
  units: readonly ClassUnit[],
): ExpertDesk {
  const session = useSession();
  const said = useSaid();
  const [opened, setOpened] = useState(NOTHING);
  const key = round.values.exercise?.key ?? '';
  const open = useCallback(
    async (files: readonly File[]) => {
      let now = opened;
      for (const file of files) now = await layDown(now, key, units, file);
      setOpened(now);
    },
    [opened, key, units],
  );
  const settle = useCallback(
    async (settled: readonly ReferenceRating[]) =>
      (await said(() => settleHere(session, round, trainer, opened.experts, settled))) !== null,
    [said, session, round, trainer, opened.experts],
  );
  const close = useCallback(() => setOpened(NOTHING), []);
  return { ...opened, open, close, settle };
}

async function layDown(
  { experts, files }: Opened,
  key: string,
  units: readonly ClassUnit[],
  file: File,
): Promise<Opened> {
  const taken = await readExpert(experts, key, units, file);
  const notice = 'code' in taken ? taken : null;
  return {
    experts: 'code' in taken ? experts : [...experts, taken],
    files: [...files, { name: file.name, notice }],
  };
}

async function readExpert(
  experts: readonly MockResult[],
  key: string,
  units: readonly ClassUnit[],
  file: File,
): Promise<MockResult | Notice> {
  const bytes = await bytesOfFile(file);
  if (bytes === null) return { code: 'file-unreadable', severity: 'error' };
  const read = readResultFile(bytes);
  if (!read.ok) return read.error;
  const { result } = read.value;
  return refuseExpert(key, units, experts, result) ?? result;
}

async function settleHere(
  session: Session,
  round: RecordRow<'round'>,
  trainer: RecordId<'person'>,
  experts: readonly MockResult[],
  settled: readonly ReferenceRating[],
): Promise<true | Notice> {
  const { store } = session;
  const ids = [...new Set(settled.map(({ point }) => point as RecordId<'point'>))];
  const points = await store.point.bulkGet(ids);
  const types = new Map(points.map((row) => [row?.id as string, row?.values.siteType]));
  const visits = await store.assessment.bulkGet(
    ids.map((point) => assessmentId({ round: round.id, point, inspector: trainer })),
  );
  const begun = new Set(
    visits.flatMap((row) => (row && row.values.removed !== true ? row.id : [])),
  );
  const intent = settleReference(
    {
      round: round.id,
      trainer,
      experts: [
        ...new Set([
          ...(round.values.experts ?? []),
          ...experts.map(({ trainee }) => trainee.name),
        ]),
      ],
      versionOf: (point) => {
        const type = types.get(point);
        return (type && round.values.checklists?.[type]) ?? '';
      },
      isBegun: (assessment) => begun.has(assessment),
    },
    settled,
    new Date(session.now()).toISOString(),
  );
  const outcome = await carryOutAnew(session, trainer, intent);
  return outcome.ok ? true : outcome.error;
}
