import type { PackFile, PackFiles } from '../pack-file.ts';

/** Pack files in memory, which outlive the store that opened them, on a disk of `capacity` bytes. */
export function memoryPackFiles(disk: { capacity: number } = { capacity: Infinity }): PackFiles {
  const files = new Map<string, { bytes: Uint8Array; size: number }>();
  const locks = new Set<string>();
  const used = (): number => [...files.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    open(pack) {
      const kept = files.get(pack) ?? { bytes: new Uint8Array(1024), size: 0 };
      files.set(pack, kept);
      const file: PackFile = {
        getSize: () => kept.size,
        read(into, { at }) {
          const part = kept.bytes.subarray(at, Math.min(kept.size, at + into.length));
          into.set(part);
          return part.length;
        },
        write(bytes, { at }) {
          const room = Math.max(0, disk.capacity - used() + kept.size - at);
          const taken = bytes.subarray(0, Math.min(bytes.length, room));
          while (kept.bytes.length < at + taken.length) {
            const larger = new Uint8Array(kept.bytes.length * 2);
            larger.set(kept.bytes);
            kept.bytes = larger;
          }
          kept.bytes.set(taken, at);
          kept.size = Math.max(kept.size, at + taken.length);
          return taken.length;
        },
        truncate: (size) => void (kept.size = size),
        flush: () => undefined,
        close: () => undefined,
      };
      return Promise.resolve(file);
    },
    remove: (pack) => Promise.resolve(void files.delete(pack)),
    lock(pack) {
      if (locks.has(pack)) return Promise.resolve(null);
      locks.add(pack);
      return Promise.resolve(() => void locks.delete(pack));
    },
  };
}
