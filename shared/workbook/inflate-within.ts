import { Inflate } from 'fflate';

const SLICE = 64 * 1024;

/**
 * Deflated bytes inflated in slices, so that a bomb is dropped as soon as it passes `limit` bytes.
 * `damaged` when they are no deflate stream or end too early.
 */
export function inflateWithin(
  packed: Uint8Array,
  limit: number,
): Uint8Array | 'too-large' | 'damaged' {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    return 'damaged';
  }
  return size > limit ? 'too-large' : join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
