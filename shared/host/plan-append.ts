import { decodeChange } from '../changes/decode-change.ts';
import type { Change } from '../changes/change.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { HostError } from './contract.ts';

type AppendError = HostError<'journal.append'>;

export interface JournalLine {
  readonly line: string;
  readonly change: Change;
}

/** What a journal holds of a replica: its last seq (0 when none), that line's SHA-256, and lines by seq. */
export interface JournalState {
  headOf(replica: string): { readonly seq: number; readonly hash: string };
  lineAt(replica: string, seq: number): string | undefined;
}

/** The lines with the changes they spell; a line that is not exactly a Change is `bad-line` (`at`: its index). */
export function readJournalLines(
  lines: readonly string[],
): Result<readonly JournalLine[], AppendError> {
  const read: JournalLine[] = [];
  for (const line of lines) {
    const change = decodeChange(line);
    if (change === null) return fail({ code: 'bad-line', params: { at: read.length } });
    read.push({ line, change });
  }
  return succeed(read);
}

/**
 * Which lines to append, per replica in order; lines held already with the same text are left out.
 * `gap`: a number was left out. `fork`: the number is taken by another text, or `prev` names another past.
 */
export function planAppend(
  lines: readonly JournalLine[],
  state: JournalState,
): Result<ReadonlyMap<string, readonly string[]>, AppendError> {
  const plan = new Map<string, string[]>();
  const hashes = new Map<string, string>();
  for (const { line, change } of lines) {
    const { replica, seq } = change;
    const head = state.headOf(replica);
    const added = plan.get(replica) ?? [];
    const last = head.seq + added.length;
    if (seq > last + 1) return fail({ code: 'gap', params: { replica, seq: last + 1 } });
    if (seq <= last) {
      const held = seq > head.seq ? added[seq - head.seq - 1] : state.lineAt(replica, seq);
      if (held !== line) return fail({ code: 'fork', params: { replica, seq } });
      continue;
    }
    if (change.prev !== (hashes.get(replica) ?? head.hash))
      return fail({ code: 'fork', params: { replica, seq: last } });
    added.push(line);
    plan.set(replica, added);
    hashes.set(replica, sha256Hex(line));
  }
  return succeed(plan);
}
