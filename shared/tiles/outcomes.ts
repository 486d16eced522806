/** What became of each tile of a plan, in four bits per tile by ordinal; the order is the stored form: only append. */
const OUTCOMES = [
  'pending',
  'stored',
  'missing',
  'refused',
  'not-image',
  'other-size',
  'cut-short',
  'failed',
] as const;

export type Outcome = (typeof OUTCOMES)[number];
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** All pending; 100 KB for 200,000 tiles. */
export const newOutcomes = (total: number): Uint8Array => new Uint8Array(Math.ceil(total / 2));

/** A value a later version wrote reads as pending: the tile is asked for again. */
export function outcomeAt(record: Uint8Array, ordinal: number): Outcome {
  const pair = record[ordinal >> 1] ?? 0;
  return OUTCOMES[ordinal % 2 === 0 ? pair & 0x0f : pair >> 4] ?? 'pending';
}

export function setOutcome(record: Uint8Array, ordinal: number, outcome: Outcome): void {
  const value = OUTCOMES.indexOf(outcome);
  const pair = record[ordinal >> 1] ?? 0;
  record[ordinal >> 1] = ordinal % 2 === 0 ? (pair & 0xf0) | value : (pair & 0x0f) | (value << 4);
}

export function countOutcomes(record: Uint8Array, total: number): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOMES.map((name) => [name, 0])) as Record<Outcome, number>;
  for (let ordinal = 0; ordinal < total; ordinal++) counts[outcomeAt(record, ordinal)] += 1;
  return counts;
}

/** A copy in which all that is neither stored nor known to be missing is to be asked for again. */
export function reopenOutcomes(record: Uint8Array, total: number): Uint8Array {
  const reopened = record.slice();
  for (let ordinal = 0; ordinal < total; ordinal++) {
    const outcome = outcomeAt(record, ordinal);
    if (outcome !== 'stored' && outcome !== 'missing') setOutcome(reopened, ordinal, 'pending');
  }
  return reopened;
}
