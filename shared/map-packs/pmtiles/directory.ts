import { FileFault } from '../../bytes/file-fault.ts';

/**
 * A directory as columns of equal length. Entry `i` covers the tiles from `ids[i]`: `runs[i]` of them
 * share one content; a run of 0 points to a directory of its own. Offsets and lengths in bytes.
 */
export interface Directory {
  readonly ids: Float64Array;
  readonly runs: Float64Array;
  readonly lengths: Float64Array;
  readonly offsets: Float64Array;
}

const damaged = (): FileFault => new FileFault('damaged', 'directory');
/** Each entry takes at least a byte in each of four columns. */
const LEAST_ENTRY = 4;

/** Takes a directory apart (rule K4); throws a FileFault when it contradicts itself. */
export function parseDirectory(bytes: Uint8Array): Directory {
  const reader = { bytes, at: 0 };
  const count = nextVarint(reader);
  if (count < 1 || count > bytes.length / LEAST_ENTRY) throw damaged();
  const column = (): Float64Array => new Float64Array(count).map(() => nextVarint(reader));
  const ids = column();
  for (let at = 1; at < count; at += 1) {
    if (ids[at] === 0) throw damaged();
    ids[at] = (ids[at] as number) + (ids[at - 1] as number);
  }
  const runs = column();
  const lengths = column();
  const offsets = column();
  for (let at = 0; at < count; at += 1) {
    if (lengths[at] === 0) throw damaged();
    if (offsets[at] !== 0) offsets[at] = (offsets[at] as number) - 1;
    else if (at === 0) throw damaged();
    else offsets[at] = (offsets[at - 1] as number) + (lengths[at - 1] as number);
  }
  return { ids, runs, lengths, offsets };
}

/** The bytes of entries `from` to `to` (excluded) of a directory. */
export function directoryBytes(directory: Directory, from: number, to: number): Uint8Array {
  const { ids, runs, lengths, offsets } = directory;
  const out: number[] = [];
  pushVarint(out, to - from);
  const value = (column: Float64Array, at: number): number => column[at] as number;
  for (let at = from; at < to; at += 1) {
    pushVarint(out, value(ids, at) - (at > from ? value(ids, at - 1) : 0));
  }
  for (let at = from; at < to; at += 1) pushVarint(out, value(runs, at));
  for (let at = from; at < to; at += 1) pushVarint(out, value(lengths, at));
  for (let at = from; at < to; at += 1) {
    const follows =
      at > from && value(offsets, at) === value(offsets, at - 1) + value(lengths, at - 1);
    pushVarint(out, follows ? 0 : value(offsets, at) + 1);
  }
  return Uint8Array.from(out);
}

/** The last entry that begins at or before `id`, or -1. */
export function entryFor(directory: Directory, id: number): number {
  let low = 0;
  let high = directory.ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((directory.ids[middle] as number) <= id) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nextVarint(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let scale = 1; scale < 2 ** 56; scale *= 128) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw damaged();
    reader.at += 1;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
  throw damaged();
}

function pushVarint(out: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 0x80);
  out.push(rest);
}
