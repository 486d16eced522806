import type { ByteSink } from '../byte-source.ts';

/** A sink that keeps what is written, in any order. */
export function memorySink(): ByteSink & { bytes(): Uint8Array } {
  let held = new Uint8Array(0);
  return {
    write: (offset, bytes) => {
      const end = offset + bytes.length;
      if (end > held.length) {
        const wider = new Uint8Array(end);
        wider.set(held);
        held = wider;
      }
      held.set(bytes, offset);
      return Promise.resolve();
    },
    bytes: () => held,
  };
}
