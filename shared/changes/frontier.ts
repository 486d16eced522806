import type { Dot } from './change.ts';
import { readDot } from './change.ts';

/** What is known: per replica the highest sequence number, with none missing below it. */
export type Frontier = Readonly<Record<string, number>>;

/** Whether the change a dot names is known. */
export function covers(frontier: Frontier, dot: Dot): boolean {
  const { replica, seq } = readDot(dot);
  return (frontier[replica] ?? 0) >= seq;
}

/** What at least one of both knows. */
export function uniteFrontiers(a: Frontier, b: Frontier): Frontier {
  const union: Record<string, number> = { ...a };
  for (const [replica, seq] of Object.entries(b))
    union[replica] = Math.max(union[replica] ?? 0, seq);
  return union;
}
