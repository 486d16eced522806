import { isPresent } from '../records/is-whole.ts';
import type { RecordRow } from '../records/record-row.ts';
import { kindOf } from '../kernel/record-id.ts';

/** Counts as they stand on the export screen, in the 说明 sheet and on the receipt. */
export interface RecordCounts {
  readonly people: number;
  readonly points: number;
  readonly assessments: number;
  /** Items with an answer. */
  readonly ratings: number;
  readonly findings: number;
  readonly photos: number;
}

const PLURALS = {
  person: 'people',
  point: 'points',
  assessment: 'assessments',
  rating: 'ratings',
  finding: 'findings',
  photo: 'photos',
} as const;

/** Counts of the records that are whole and not removed. */
export function countRecords(rows: Iterable<RecordRow>): RecordCounts {
  const counts = { people: 0, points: 0, assessments: 0, ratings: 0, findings: 0, photos: 0 };
  for (const row of rows) {
    const kind = kindOf(row.id);
    if (kind === null || kind === 'round' || !isPresent(row)) continue;
    if (kind === 'rating' && !isAnswered(row as RecordRow<'rating'>)) continue;
    counts[PLURALS[kind]] += 1;
  }
  return counts;
}

const isAnswered = (row: RecordRow<'rating'>): boolean => (row.values.answer ?? null) !== null;
