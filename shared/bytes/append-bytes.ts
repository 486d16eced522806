import type { ByteSink } from './byte-source.ts';

const FLUSH = 1024 * 1024;

/** Bytes gathered to larger writes at the end of a sink. */
export interface Appender {
  /** Where the next byte will stand. */
  readonly at: number;
  append(bytes: Uint8Array): Promise<void>;
  flush(): Promise<void>;
}

/** Appends from `start` on, a megabyte at a time; the bytes handed over may be reused afterwards. */
export function appendTo(sink: ByteSink, start = 0): Appender {
  const buffer = new Uint8Array(FLUSH);
  let written = start;
  let held = 0;
  const flush = async (): Promise<void> => {
    if (held === 0) return;
    await sink.write(written, buffer.slice(0, held));
    written += held;
    held = 0;
  };
  return {
    get at() {
      return written + held;
    },
    flush,
    append: async (bytes) => {
      if (held + bytes.length > FLUSH) await flush();
      if (bytes.length > FLUSH) {
        await sink.write(written, bytes.slice());
        written += bytes.length;
        return;
      }
      buffer.set(bytes, held);
      held += bytes.length;
    },
  };
}
