import type { RecordRow } from '../records/record-row.ts';
import type { Change } from './change.ts';
import { dotOf, readDot } from './change.ts';
import { foldSet } from './fold-set.ts';

/**
 * Folds some records anew from a log read piece by piece (rule L13). Every chain must be read from its
 * first change on and in order; the chains may come in any order (L3).
 */
export class FoldAnew {
  readonly rows = new Map<string, RecordRow>();
  readonly #seen = new Map<string, number>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  readonly #knows = (dot: string): boolean => {
    const { replica, seq } = readDot(dot);
    return (this.#seen.get(replica) ?? 0) >= seq;
  };

  add(change: Change): void {
    this.#seen.set(change.replica, change.seq);
    for (const set of change.sets) {
      if (!this.wanted.has(set.record)) continue;
      const row = foldSet(this.rows.get(set.record), set, dotOf(change), this.#knows);
      this.rows.set(set.record, row);
    }
  }
}
