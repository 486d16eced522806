import type { IncomingMessage } from 'node:http';

/**
 * A request's body, or null when it is longer than `limit` bytes. A body somewhat too long is read to its
 * end unkept, so that the answer reaches the sender; one far too long is cut off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (length > 2 * limit + 1_000_000) break;
  }
  return length > limit ? null : Buffer.concat(chunks);
}
