import { growingNumbers, orderOf } from '../../bytes/growing-numbers.ts';
import type { Directory } from './directory.ts';

/** Where each tile's content was put, while an archive is written. */
export interface EntryList {
  readonly tiles: number;
  add(id: number, offset: number, length: number): void;
  /** Ascending by id, neighbours of one content joined to runs; of a doubled id the first. */
  directory(): Directory;
}

export function collectEntries(): EntryList {
  const ids = growingNumbers();
  const offsets = growingNumbers();
  const lengths = growingNumbers();
  return {
    get tiles() {
      return ids.length;
    },
    add: (id, offset, length) => {
      ids.push(id);
      offsets.push(offset);
      lengths.push(length);
    },
    directory: () => joinRuns(ids.view(), offsets.view(), lengths.view()),
  };
}

function joinRuns(ids: Float64Array, offsets: Float64Array, lengths: Float64Array): Directory {
  const out = {
    ids: growingNumbers(),
    runs: growingNumbers(),
    lengths: growingNumbers(),
    offsets: growingNumbers(),
  };
  let open: { id: number; run: number; offset: number; length: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    out.ids.push(open.id);
    out.runs.push(open.run);
    out.lengths.push(open.length);
    out.offsets.push(open.offset);
  };
  for (const at of orderOf(ids)) {
    const [id, offset, length] = [ids[at] ?? 0, offsets[at] ?? 0, lengths[at] ?? 0];
    if (open !== null && id === open.id + open.run && offset === open.offset) {
      open.run += 1;
      continue;
    }
    close();
    open = { id, run: 1, offset, length };
  }
  close();
  return {
    ids: out.ids.view(),
    runs: out.runs.view(),
    lengths: out.lengths.view(),
    offsets: out.offsets.view(),
  };
}
