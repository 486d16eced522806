import { FileFault } from './file-fault.ts';

/** Random access to the bytes of a file of any size; nothing is read before it is asked for. */
export interface ByteSource {
  /** Bytes in the whole file. */
  readonly size: number;
  /** The bytes at `offset`; fewer than `length` only at the end. Rejects when the file cannot be read any more. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where a file is written: mostly at its end, and its first bytes once more when all is known. */
export interface ByteSink {
  /** Rejects when the disk refuses; what was written before stands. */
  write(offset: number, bytes: Uint8Array): Promise<void>;
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** Exactly these bytes; a FileFault `truncated` when the file ends before, `unreadable` when it fails. */
export async function readExactly(
  source: ByteSource,
  offset: number,
  length: number,
  part: string,
): Promise<Uint8Array> {
  if (offset < 0 || length < 0 || offset + length > source.size) {
    throw new FileFault('truncated', part);
  }
  let bytes: Uint8Array;
  try {
    bytes = await source.read(offset, length);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault('unreadable', part);
  }
  if (bytes.length !== length) throw new FileFault('truncated', part);
  return bytes;
}
