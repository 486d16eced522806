import { inflateWithin } from '../workbook/inflate-within.ts';

/** Packed bytes from which the platform's own inflater is worth its waiting. */
const LARGE = 64 * 1024;

/**
 * As inflateWithin; what is large goes through the platform's inflater where there is one: no slower the
 * first time, as a worker that lives for one file always has it.
 */
export async function inflateLarge(
  packed: Uint8Array,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'damaged'> {
  const inflater = packed.length < LARGE ? null : openInflater();
  if (inflater === null) return inflateWithin(packed, limit);
  const reader = inflater.readable.getReader();
  const written = feed(inflater.writable.getWriter(), packed);
  // Heard here too, for a reader that stops early leaves it to nobody.
  written.catch(() => undefined);
  try {
    const content = await collect(reader, limit);
    if (content === null) await reader.cancel();
    else await written;
    return content ?? 'too-large';
  } catch {
    return 'damaged';
  }
}

function openInflater(): DecompressionStream | null {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

interface ChunkWriter {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

/** Slice by slice: what one slice comes to is all that a bomb can make before it is dropped. */
async function feed(writer: ChunkWriter, packed: Uint8Array): Promise<void> {
  for (let at = 0; at < packed.length; at += LARGE) {
    await writer.write(packed.slice(at, at + LARGE));
  }
  await writer.close();
}

interface ChunkReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
}

/** Null as soon as more than `limit` bytes have come. */
async function collect(reader: ChunkReader, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    size += value.length;
    if (size > limit) return null;
    chunks.push(value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
