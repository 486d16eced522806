import type { ByteSource } from './byte-source.ts';

/** Bytes fetched at once: many small reads that lie together become one. */
const BLOCK = 64 * 1024;
const KEPT = 128;

/**
 * The same bytes through a small store of blocks, the least recently used dropped first (8 MB in all).
 * Reads longer than a block go to the file directly, so that a walk over tiles does not empty the store.
 */
export function cacheBlocks(source: ByteSource, block = BLOCK, kept = KEPT): ByteSource {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const fetch = (index: number): Promise<Uint8Array> => {
    const known = blocks.get(index);
    if (known) {
      blocks.delete(index);
      blocks.set(index, known);
      return known;
    }
    const reading = source.read(index * block, Math.min(block, source.size - index * block));
    blocks.set(index, reading);
    // A failed read is not kept: the stick may be put back.
    reading.catch(() => blocks.delete(index));
    if (blocks.size > kept) blocks.delete(blocks.keys().next().value as number);
    return reading;
  };
  return {
    size: source.size,
    read: async (offset, length) => {
      const end = Math.min(offset + length, source.size);
      if (end - offset > block) return source.read(offset, end - offset);
      const first = Math.floor(offset / block);
      const from = offset - first * block;
      const head = await fetch(first);
      if (end <= (first + 1) * block) return head.subarray(from, from + end - offset);
      const tail = await fetch(first + 1);
      const out = new Uint8Array(end - offset);
      out.set(head.subarray(from));
      out.set(tail.subarray(0, end - (first + 1) * block), block - from);
      return out;
    },
  };
}
