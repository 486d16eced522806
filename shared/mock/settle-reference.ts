import { assessmentId, ratingId } from '../assessing/assess-point.ts';
import type { Intent } from '../changes/compose-change.ts';
import type { RecordId } from '../kernel/record-id.ts';
import { setRecord } from '../records/set-record.ts';
import type { ReferenceRating } from './exercise.ts';

/** The trainer's place in an exercise: the checklist version of each case, and whether its rating has begun. */
export interface TrainersDesk {
  readonly round: RecordId<'round'>;
  readonly trainer: RecordId<'person'>;
  /** Names of all whose files the reference was settled from so far, these included. */
  readonly experts: readonly string[];
  readonly versionOf: (point: RecordId<'point'>) => string;
  readonly isBegun: (assessment: RecordId<'assessment'>) => boolean;
}

/** Writes what is held right as the trainer's own ratings, the reasons as their remarks, and who the experts were (SPEC.md K5, K18); `at` is ISO 8601 UTC. */
export function settleReference(
  { round, trainer, experts, versionOf, isBegun }: TrainersDesk,
  settled: readonly ReferenceRating[],
  at: string,
): Intent {
  const points = [...new Set(settled.map(({ point }) => point as RecordId<'point'>))];
  const visitOf = (point: RecordId<'point'>) => assessmentId({ round, point, inspector: trainer });
  return {
    note: 'settle-reference',
    sets: [
      setRecord(round, { experts }),
      ...points
        .filter((point) => !isBegun(visitOf(point)))
        .map((point) =>
          setRecord(visitOf(point), {
            round,
            point,
            inspector: trainer,
            checklistVersion: versionOf(point),
            startedAt: at,
            finishedAt: null,
          }),
        ),
      ...settled.map(({ point, item, answer, reason }) => {
        const assessment = visitOf(point as RecordId<'point'>);
        return setRecord(ratingId(assessment, item), {
          assessment,
          item,
          answer,
          note: reason,
          ratedAt: at,
        });
      }),
    ],
  };
}
