import type { Datum } from '../geo/position.ts';
import { readDatum } from '../geo/read-datum.ts';
import { saysNothing } from './tidy-text.ts';

/** What is known of the datum of a whole sheet. */
export interface DatumContext {
  /** Named in the head of a coordinate column. */
  readonly headDatum: Datum | null;
  /** The person's choice for rows that name none; null when not asked yet. */
  readonly chosenDatum: Datum | null;
}

export interface SettledDatum {
  readonly datum: Datum;
  /** Where it comes from: the row's own cell, the column's head, the person, or nobody. */
  readonly by: 'row' | 'head' | 'person' | 'nobody';
  /** The row's cell names a datum we do not know. */
  readonly unknown: boolean;
}

/** The datum of one row's position (rule R16): what the row says, else the head, else the person, else WGS-84. */
export function settleDatum(text: string, context: DatumContext): SettledDatum {
  const named = readDatum(text);
  if (named !== null) return { datum: named, by: 'row', unknown: false };
  const unknown = !saysNothing(text);
  if (context.headDatum !== null) return { datum: context.headDatum, by: 'head', unknown };
  if (context.chosenDatum !== null) return { datum: context.chosenDatum, by: 'person', unknown };
  return { datum: 'WGS-84', by: 'nobody', unknown };
}
