import type { ByteSource } from '../../shared/bytes/byte-source.ts';

/** A chosen or dropped file, read piece by piece where it lies: nothing of it is copied or held. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
