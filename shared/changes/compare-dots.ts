import type { Dot } from './change.ts';
import { readDot, readPlace } from './change.ts';

/** A fixed order of dots, by replica and then by number: used only so that equal sets look equal. */
export function compareDots(a: Dot, b: Dot): number {
  if (a === b) return 0;
  const left = readDot(a);
  const right = readDot(b);
  if (left.replica !== right.replica) return left.replica < right.replica ? -1 : 1;
  return left.seq - right.seq || readPlace(a) - readPlace(b);
}
