/** Text to UTF-8 and back, passed in because shared/ has no TextEncoder; `decode` gives null for bytes that are no UTF-8. */
export interface TextCodec {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string | null;
}

/** The codec over the platform's own encoder and decoder; the decoder must be fatal and keep the BOM. */
export function textCodec(
  encoder: { encode(text: string): Uint8Array },
  decoder: { decode(bytes: Uint8Array): string },
): TextCodec {
  return {
    encode: (text) => encoder.encode(text),
    decode(bytes) {
      try {
        return decoder.decode(bytes);
      } catch {
        return null;
      }
    },
  };
}

export type FrameMessage = Readonly<Record<string, unknown>>;

const LENGTH_BYTES = 4;

/**
 * One message as bytes for HTTP: 4 bytes big-endian length, JSON `{ body, tail: [[member, bytes]…] }`,
 * then the raw bytes of the members that are Uint8Array (only at the top level of the message).
 */
export function encodeFrame(message: FrameMessage, text: TextCodec): Uint8Array<ArrayBuffer> {
  const body: Record<string, unknown> = {};
  const tail: (readonly [string, Uint8Array])[] = [];
  for (const [member, value] of Object.entries(message)) {
    if (value instanceof Uint8Array) tail.push([member, value]);
    else body[member] = value;
  }
  const lengths = tail.map(([member, bytes]) => [member, bytes.length]);
  const head = text.encode(JSON.stringify({ body, tail: lengths }));
  const size = tail.reduce((sum, [, bytes]) => sum + bytes.length, LENGTH_BYTES + head.length);
  const frame = new Uint8Array(size);
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, LENGTH_BYTES);
  let at = LENGTH_BYTES + head.length;
  for (const [, bytes] of tail) {
    frame.set(bytes, at);
    at += bytes.length;
  }
  return frame;
}

/** The message of a frame, or null when the bytes are not exactly one frame. */
export function decodeFrame(frame: Uint8Array, text: TextCodec): FrameMessage | null {
  if (frame.length < LENGTH_BYTES) return null;
  const headLength = new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  const tailStart = LENGTH_BYTES + headLength;
  if (tailStart > frame.length) return null;
  const head = parseHead(text.decode(frame.subarray(LENGTH_BYTES, tailStart)));
  if (head === null) return null;
  const message: Record<string, unknown> = { ...head.body };
  let at = tailStart;
  for (const [member, length] of head.tail) {
    if (at + length > frame.length) return null;
    message[member] = frame.slice(at, at + length);
    at += length;
  }
  return at === frame.length ? message : null;
}

interface FrameHead {
  readonly body: FrameMessage;
  readonly tail: readonly (readonly [string, number])[];
}

function parseHead(json: string | null): FrameHead | null {
  if (json === null) return null;
  let head: unknown;
  try {
    head = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(head) || !isObject(head['body']) || !Array.isArray(head['tail'])) return null;
  const tail = head['tail'] as readonly unknown[];
  return tail.every(isTailEntry) ? { body: head['body'], tail } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isTailEntry(entry: unknown): entry is readonly [string, number] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [member, length] = entry as readonly unknown[];
  return typeof member === 'string' && Number.isSafeInteger(length) && (length as number) >= 0;
}
