import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ByteSource } from '../bytes/byte-source.ts';
import { readExactly } from '../bytes/byte-source.ts';
import { growingNumbers, orderOf } from '../bytes/growing-numbers.ts';
import { tileId } from './pmtiles/tile-id.ts';
import type { ArchiveTile } from './tile-archive.ts';

/** Gathers what a pack holds, tile by tile, in any order. */
export interface ContentDigest {
  /** Takes a tile in and gives its SHA-256 (32 bytes). */
  add(tile: ArchiveTile): Uint8Array;
  /** 64 hex digits: the same for the same tiles, whatever file they came in and in whatever order. */
  contentId(): string;
}

const HASH = 32;

/** SHA-256 over (id as 8 bytes, SHA-256 of the content) of all tiles in ascending id (SPEC.md K9). */
export function digestContent(): ContentDigest {
  const ids = growingNumbers();
  const hashes: Uint8Array[] = [];
  return {
    add: (tile) => {
      const hash = sha256(tile.bytes);
      const place = ids.length % 1024;
      if (place === 0) hashes.push(new Uint8Array(1024 * HASH));
      hashes[hashes.length - 1]?.set(hash, place * HASH);
      ids.push(tileId(tile));
      return hash;
    },
    contentId: () => {
      const digest = sha256.create();
      const head = new DataView(new ArrayBuffer(8));
      const values = ids.view();
      for (const at of orderOf(values)) {
        head.setBigUint64(0, BigInt(values[at] as number));
        digest.update(new Uint8Array(head.buffer));
        const place = (at % 1024) * HASH;
        digest.update((hashes[Math.floor(at / 1024)] as Uint8Array).subarray(place, place + HASH));
      }
      return bytesToHex(digest.digest());
    },
  };
}

const SAMPLE = 64 * 1024;
const SAMPLES = 16;

/**
 * 64 hex digits that tell a file from others without reading it whole: SHA-256 over its size and 16
 * samples of 64 KB spread from its first byte to its last. For asking "is this file here already?"
 * before the tiles are read; the content id decides. Rejects with a FileFault when it cannot be read.
 */
export async function fingerprintFile(source: ByteSource): Promise<string> {
  const digest = sha256.create();
  const size = new DataView(new ArrayBuffer(8));
  size.setBigUint64(0, BigInt(source.size));
  digest.update(new Uint8Array(size.buffer));
  const length = Math.min(SAMPLE, source.size);
  const span = source.size - length;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const offset = Math.floor((span * sample) / (SAMPLES - 1));
    digest.update(await readExactly(source, offset, length, 'file'));
  }
  return bytesToHex(digest.digest());
}

/** The same for a folder: SHA-256 over the paths and sizes of its files in order of their paths. Nothing is read. */
export function fingerprintFolder(
  files: readonly { readonly path: string; readonly size: number }[],
): string {
  const lines = files.map(({ path, size }) => `${path}\n${size}\n`).sort();
  const digest = sha256.create();
  for (const line of lines) digest.update(utf8ToBytes(line));
  return bytesToHex(digest.digest());
}
