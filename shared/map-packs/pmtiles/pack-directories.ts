import { gzipSync } from 'fflate';
import { growingNumbers } from '../../bytes/growing-numbers.ts';
import type { Directory } from './directory.ts';
import { directoryBytes } from './directory.ts';
import { HEADER_BYTES } from './header.ts';

/** Header and root must fit here, so that one request of a reader brings both. */
export const HEAD_BYTES = 16_384;

const FIRST_LEAF = 4096;
const LEAF_GROWTH = 1.25;

export interface PackedDirectories {
  readonly root: Uint8Array;
  /** All leaf directories, one after the other; empty when the root holds every entry. */
  readonly leaves: Uint8Array;
}

/** No time stamp: the same bytes go to the same bytes. */
export const gzipPlainly = (bytes: Uint8Array): Uint8Array =>
  gzipSync(bytes, { level: 9, mtime: 0 });

/** One root when it fits beside the header, else leaves as many as leave the root small enough. */
export function packDirectories(directory: Directory): PackedDirectories {
  const count = directory.ids.length;
  if (count <= HEAD_BYTES) {
    const whole = gzipPlainly(directoryBytes(directory, 0, count));
    if (fits(whole)) return { root: whole, leaves: new Uint8Array(0) };
  }
  for (let size = FIRST_LEAF; ; size = Math.ceil(size * LEAF_GROWTH)) {
    const packed = packLeaves(directory, size);
    if (fits(packed.root)) return packed;
  }
}

const fits = (root: Uint8Array): boolean => root.length <= HEAD_BYTES - HEADER_BYTES;

function packLeaves(directory: Directory, size: number): PackedDirectories {
  const ids = growingNumbers();
  const lengths = growingNumbers();
  const offsets = growingNumbers();
  const leaves: Uint8Array[] = [];
  let at = 0;
  for (let from = 0; from < directory.ids.length; from += size) {
    const to = Math.min(from + size, directory.ids.length);
    const leaf = gzipPlainly(directoryBytes(directory, from, to));
    leaves.push(leaf);
    ids.push(directory.ids[from] as number);
    lengths.push(leaf.length);
    offsets.push(at);
    at += leaf.length;
  }
  const root = {
    ids: ids.view(),
    runs: new Float64Array(ids.length),
    lengths: lengths.view(),
    offsets: offsets.view(),
  };
  const joined = new Uint8Array(at);
  let place = 0;
  for (const leaf of leaves) {
    joined.set(leaf, place);
    place += leaf.length;
  }
  return { root: gzipPlainly(directoryBytes(root, 0, leaves.length)), leaves: joined };
}
