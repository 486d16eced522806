import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { ClassSession, ClassStudy, ClassStudyRequest } from '../../shared/mock/study-class.ts';
import { unitsOf } from '../../shared/mock/compare-class.ts';
import type { EvidencePhoto } from '../../shared/mock/exercise.ts';
import { gatherReference } from '../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';
import { lastAttempts, readAttempts, readClassRatings } from '../queries/read-class.ts';
import type { ClassAttempt } from '../queries/read-class.ts';
import { readDoubleScoring } from '../queries/read-double.ts';
import type { DoubleScoring } from '../queries/read-double.ts';
import { readEvidence } from '../queries/read-evidence.ts';
import { readCases } from '../queries/use-exercise.ts';
import { explained } from './carry-out.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';

const DRAWS = 1_000;
const SEED = 20_261_126;
const TIMEOUT = 10 * 60_000;

export type Study =
  | { readonly at: 'idle' | 'cancelled' }
  | { readonly at: 'running'; readonly share: number }
  | { readonly at: 'failed'; readonly notice: Notice }
  | {
      readonly at: 'done';
      readonly study: ClassStudy;
      readonly attempts: readonly ClassAttempt[];
      readonly evidence: readonly EvidencePhoto[];
    };

export interface Studying {
  readonly state: Study;
  readonly compute: () => Promise<void>;
  readonly cancel: () => void;
}

interface StudyInput {
  readonly request: ClassStudyRequest;
  readonly attempts: readonly ClassAttempt[];
  readonly evidence: readonly EvidencePhoto[];
}

/** Computes the figures of a class in a worker; stopped when the screen is left. */
export function useClassStudy(round: RecordRow<'round'>, trainer: string): Studying {
  return useStudy(useCallback((store) => readStudy(store, round, trainer), [round, trainer]));
}

/** The figures of real points that several people scored, among each other (shared/mock K19). */
export function useDoubleStudy(round: RecordRow<'round'>): Studying & {
  readonly scored: DoubleScoring | null;
} {
  const [scored, setScored] = useState<DoubleScoring | null>(null);
  const read = useCallback(
    async (store: Store): Promise<StudyInput> => {
      const found = await readDoubleScoring(store, round);
      setScored(found);
      const { units, attempts, ratings } = found;
      const people = attempts.map(({ person }) => person);
      const request = { units, people, ratings, sessions: [], passMark: 100 };
      return { request: { ...request, draws: DRAWS, seed: SEED }, attempts, evidence: [] };
    },
    [round],
  );
  return { ...useStudy(read), scored };
}

function useStudy(read: (store: Store) => Promise<StudyInput>): Studying {
  const session = useSession();
  const [state, setState] = useState<Study>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const compute = useCallback(async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ at: 'running', share: 0 });
    const found = await explained(session, () => read(session.store));
    if (!found.ok) return setState({ at: 'failed', notice: found.error });
    const { request, ...shown } = found.value;
    const outcome = await runWorkbookWorker('study-class', request, {
      signal: controller.signal,
      timeout: TIMEOUT,
      onShare: (share) => setState({ at: 'running', share }),
    });
    if (controller.signal.aborted) return setState({ at: 'cancelled' });
    setState(
      outcome.ok
        ? { at: 'done', study: outcome.value, ...shown }
        : { at: 'failed', notice: outcome.error },
    );
  }, [session, read]);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, compute, cancel };
}

/** Each person's last attempt, and all sittings of this trainer's exercises for the drift. */
async function readStudy(
  store: Store,
  round: RecordRow<'round'>,
  trainer: string,
): Promise<StudyInput> {
  const attempts = lastAttempts(await readAttempts(store, round, trainer));
  const request = {
    units: await readUnits(store, round, trainer),
    people: attempts.map(({ person }) => person),
    ratings: await readClassRatings(store, attempts),
    sessions: await readSessions(store, trainer),
    passMark: round.values.exercise?.terms.passMark ?? 100,
    draws: DRAWS,
    seed: SEED,
  };
  return { request, attempts, evidence: await readEvidence(store, round.id, trainer, attempts) };
}

async function readUnits(store: Store, round: RecordRow<'round'>, trainer: string) {
  const cases = await readCases(store, round, trainer);
  return unitsOf(cases, gatherReference(cases).ratings);
}

/** All sittings of this trainer's exercises, the earliest first. */
async function readSessions(store: Store, trainer: string): Promise<readonly ClassSession[]> {
  const rounds = (await store.round.toArray()).filter(
    ({ values: { removed, exercise } }) =>
      removed !== true && exercise?.role === 'trainer' && exercise.attempt === 1,
  );
  const sessions = await Promise.all(rounds.map((round) => readSittings(store, round, trainer)));
  return sessions.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
}

async function readSittings(store: Store, round: RecordRow<'round'>, trainer: string) {
  const units = await readUnits(store, round, trainer);
  const attempts = await readAttempts(store, round, trainer);
  const numbers = [...new Set(attempts.map(({ attempt }) => attempt))];
  return Promise.all(
    numbers.map(async (number) => {
      const there = attempts.filter(({ attempt }) => attempt === number);
      const at = there.map(({ begunAt }) => begunAt).sort()[0] ?? '';
      const name =
        numbers.length > 1 ? `${round.values.name} ${number}` : (round.values.name ?? '');
      return { at, name, units, ratings: await readClassRatings(store, there) };
    }),
  );
}
