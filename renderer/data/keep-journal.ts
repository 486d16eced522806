import { decodeChange } from '../../shared/changes/decode-change.ts';
import type { Frontier } from '../../shared/changes/frontier.ts';
import type { Host, HostErrorCode } from '../../shared/host/contract.ts';
import { readLinesAfter } from './change-lines.ts';
import { ingestIntoStore } from './ingest-changes.ts';
import type { Store } from './store.ts';

/** How far the journal on disk is behind the store: `waiting` changes, and the last failure if any. */
export interface JournalState {
  readonly waiting: number;
  readonly failure: HostErrorCode | null;
}

const LINES_AT_ONCE = 1_000;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** Keeps the journal on disk and the store in step: each fills the other's gaps by frontier. */
export class JournalKeeper {
  #state: JournalState = { waiting: 0, failure: null };
  #running: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly store: Store,
    private readonly host: Host,
  ) {}

  readonly state = (): JournalState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** On start: what the journal has and the store lacks comes back; resolves to how many changes. */
  async restore(): Promise<number> {
    let restored = 0;
    const behind = await this.#setAside();
    if (behind !== null) {
      this.#report({ ...this.#state, failure: behind });
      return restored;
    }
    for (let more = true; more;) {
      const after = await heldFrontier(this.store);
      const reply = await this.host.call('journal.read', { after, limitBytes: BYTES_AT_ONCE });
      if (!reply.ok) {
        this.#report({ ...this.#state, failure: reply.error.code });
        return restored;
      }
      const changes = reply.value.lines.map(decodeChange).filter((change) => change !== null);
      const outcome = await ingestIntoStore(this.store, changes);
      restored += outcome.accepted;
      more = reply.value.more && outcome.accepted > 0;
    }
    return restored;
  }

  /** Appends whatever the store holds beyond the journal, one run after the other; never rejects. */
  push(): Promise<void> {
    this.#report({ ...this.#state, waiting: Math.max(1, this.#state.waiting) });
    this.#running = this.#running
      .then(() => this.#pushAll())
      .catch(() => this.#report({ ...this.#state, failure: 'host-failed' }));
    return this.#running;
  }

  async #pushAll(): Promise<void> {
    const behind = await this.#setAside();
    if (behind !== null) return this.#report({ ...this.#state, failure: behind });
    const asked = await this.host.call('journal.frontier', {});
    if (!asked.ok) return this.#report({ ...this.#state, failure: asked.error.code });
    let frontier = await overlapForks(this.store, asked.value.frontier);
    for (const rewound = new Set<string>(); ;) {
      const lines = await readLinesAfter(this.store, frontier, LINES_AT_ONCE);
      if (lines.length === 0) return this.#report({ waiting: 0, failure: null });
      const reply = await this.host.call('journal.append', { lines: firstLines(lines) });
      const forked =
        !reply.ok && reply.error.code === 'fork' ? String(reply.error.params?.['replica']) : null;
      if (reply.ok) {
        frontier = reply.value.frontier;
      } else if (forked !== null && !rewound.has(forked)) {
        rewound.add(forked);
        frontier = (await this.#startAnew(forked)) ?? frontier;
      } else {
        return this.#report({ waiting: lines.length, failure: reply.error.code });
      }
    }
  }

  /** What an undone merge had brought is set aside in the journal too (rule L13); resolves to why not. */
  async #setAside(): Promise<HostErrorCode | null> {
    for (const merge of await this.store.merges.where('journalBehind').equals(1).toArray()) {
      for (const [replica, { from }] of Object.entries(merge.brought ?? {})) {
        const reply = await this.host.call('journal.rewind', { replica, from });
        if (!reply.ok) return reply.error.code;
      }
      await this.store.merges.update(merge.id, { journalBehind: undefined });
    }
    return null;
  }

  /**
   * The journal holds another history of a replica than the store: what the journal has is united into
   * the store first, which names both branches; then the replica's lines are set aside to be written anew.
   */
  async #startAnew(replica: string): Promise<Frontier | null> {
    const asked = await this.host.call('journal.frontier', {});
    if (!asked.ok) return null;
    for (let seq = 0, more = true; more;) {
      const after = { ...asked.value.frontier, [replica]: seq };
      const reply = await this.host.call('journal.read', { after, limitBytes: BYTES_AT_ONCE });
      if (!reply.ok) return null;
      const changes = reply.value.lines.map(decodeChange).filter((change) => change !== null);
      await ingestIntoStore(this.store, changes);
      seq += changes.length;
      more = reply.value.more && changes.length > 0;
    }
    const rewound = await this.host.call('journal.rewind', { replica, from: 1 });
    return rewound.ok ? rewound.value.frontier : null;
  }

  #report(state: JournalState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

async function heldFrontier(store: Store): Promise<Frontier> {
  return Object.fromEntries((await store.heads.toArray()).map((head) => [head.replica, head.seq]));
}

/**
 * The journal's frontier, with the last common line of every forked replica counted as not held: sending
 * it again shows whether the journal has the same branch under that id.
 */
async function overlapForks(store: Store, frontier: Frontier): Promise<Frontier> {
  const held = await heldFrontier(store);
  const overlapped: Record<string, number> = { ...frontier };
  for (const branch of Object.keys(held)) {
    const replica = branch.slice(0, Math.max(0, branch.lastIndexOf('~')));
    const common = Math.min(frontier[replica] ?? 0, held[replica] ?? 0);
    if (common > 0) overlapped[replica] = common - 1;
  }
  return overlapped;
}

/** As many lines as fit one append, at least one. */
function firstLines(lines: string[]): string[] {
  let bytes = 0;
  const end = lines.findIndex((line) => (bytes += line.length * 3) > BYTES_AT_ONCE);
  return end < 0 ? lines : lines.slice(0, Math.max(1, end));
}
