import type { RecordId } from '../kernel/record-id.ts';
import type {
  AssessmentFields,
  PhotoFields,
  PointFields,
  RatingFields,
} from '../records/fields.ts';
import type { Answer } from '../scoring/answer.ts';

/** What the trainer sets; `minutes` from the start of an attempt, null for no limit; `passMark` in per cent of ratings. */
export interface ExerciseTerms {
  readonly title: string;
  readonly minutes: number | null;
  readonly attempts: number;
  /** Each trainee meets the cases in an order of their own. */
  readonly shuffled: boolean;
  readonly passMark: number;
}

/** A round's part that makes it an exercise: the trainer's own copy, or one attempt of a trainee. */
export interface ExerciseFields {
  readonly key: string;
  readonly role: 'trainer' | 'trainee';
  readonly trainer: string;
  readonly attempt: number;
  readonly terms: ExerciseTerms;
}

/** `hash` is the SHA-256 of the bytes. */
export interface CasePhoto {
  readonly hash: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** A photo somebody took as evidence for an item of a real point; `person` is null where it is the trainer's and shows the reference. */
export interface EvidencePhoto extends CasePhoto {
  readonly person: string | null;
  readonly point: string;
  readonly item: string;
}

/** What happened in the timed observation, seconds from its start. */
export interface CaseEvent {
  readonly second: number;
  readonly text: string;
}

/** A point as a desk sees it. */
export interface DeskCase {
  readonly photos: readonly CasePhoto[];
  readonly events: readonly CaseEvent[];
}

/** What the trainer holds right on one item, and why. */
export interface ReferenceRating {
  readonly point: string;
  readonly item: string;
  readonly answer: Answer;
  readonly reason: string;
}

/** What a trainee hands in. */
export interface MockResult {
  readonly key: string;
  readonly attempt: number;
  readonly trainee: {
    readonly id: RecordId<'person'>;
    readonly name: string;
    readonly unit: string;
  };
  readonly begunAt: string;
  readonly handedInAt: string;
  readonly assessments: readonly Pick<
    AssessmentFields,
    'point' | 'checklistVersion' | 'startedAt' | 'finishedAt'
  >[];
  readonly ratings: readonly (Pick<RatingFields, 'item' | 'note' | 'ratedAt'> & {
    readonly point: RecordId<'point'>;
    readonly answer: Answer;
  })[];
  /** Taken at real points, as evidence for an item; copies of them ride along in the file. */
  readonly photos: readonly (Omit<PhotoFields, 'assessment' | 'finding' | 'removed'> & {
    readonly point: RecordId<'point'>;
  })[];
}

/** A point in an exercise file. */
export interface ExercisePoint {
  readonly id: RecordId<'point'>;
  readonly fields: Partial<PointFields>;
}
