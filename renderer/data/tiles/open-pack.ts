import type { PackFile } from './pack-file.ts';
import type { TileDatabase } from './tile-database.ts';
import { ENTRY, TileIndex } from './tile-index.ts';

/** A pack whose file and directory are at hand. */
export interface OpenPack {
  readonly file: PackFile;
  index: TileIndex;
  /** Bytes of the file that the directory knows; what lies beyond was never promised. */
  end: number;
  /** The number of the next directory part. */
  nextPart: number;
  /** Sum of the lengths of the tiles, without what was replaced. */
  bytes: number;
  /** Set while this process may write it. */
  release: (() => void) | null;
  sinceFlush: number;
}

export async function openPack(db: TileDatabase, pack: string, file: PackFile): Promise<OpenPack> {
  const opened: OpenPack = {
    file,
    index: new TileIndex(),
    end: 0,
    nextPart: 0,
    bytes: 0,
    release: null,
    sinceFlush: 0,
  };
  await loadDirectory(db, pack, opened);
  return opened;
}

/** Reads the directory; entries beyond the file's sound end (power was lost before it was flushed) are left out. */
export async function loadDirectory(
  db: TileDatabase,
  pack: string,
  opened: OpenPack,
): Promise<{ readonly lost: number }> {
  const parts = await partsOf(db, pack).toArray();
  const size = soundSize(
    opened.file,
    parts.map(({ entries }) => entries),
  );
  Object.assign(opened, { index: new TileIndex(), end: 0, bytes: 0, nextPart: 0 });
  let lost = 0;
  for (const { part, entries } of parts) {
    opened.nextPart = part + 1;
    for (let at = 0; at < entries.length; at += ENTRY) {
      const [number = 0, offset = 0, length = 0] = [entries[at], entries[at + 1], entries[at + 2]];
      if (offset + length > size) lost += 1;
      else enter(opened, number, offset, length);
    }
  }
  return { lost };
}

/** No picture begins with so many noughts. */
const BEGINNING = 16;

/**
 * Where the file's bytes end: after a loss of power a file system may have the length that was written to and
 * noughts in the place of the last bytes.
 */
function soundSize(file: PackFile, parts: readonly Float64Array[]): number {
  const size = file.getSize();
  const begins = (offset: number): boolean => {
    const beginning = new Uint8Array(BEGINNING);
    file.read(beginning, { at: offset });
    return beginning.some((byte) => byte !== 0);
  };
  const last = lastOffset(parts, size);
  if (last < 0 || begins(last)) return size;
  const offsets = parts.flatMap((entries) =>
    Array.from({ length: entries.length / ENTRY }, (_, at) => entries[at * ENTRY + 1] ?? 0),
  );
  const gone = offsets.filter((offset) => offset <= last).sort((a, b) => b - a);
  const sound = gone.findIndex(begins);
  return sound < 0 ? 0 : (gone[sound - 1] ?? size);
}

/** The greatest offset of a tile that lies wholly within the size; -1 without one. */
function lastOffset(parts: readonly Float64Array[], size: number): number {
  let last = -1;
  for (const entries of parts)
    for (let at = 0; at < entries.length; at += ENTRY) {
      const [offset = 0, length = 0] = [entries[at + 1], entries[at + 2]];
      if (offset > last && length > 0 && offset + length <= size) last = offset;
    }
  return last;
}

/** Notes where a tile lies now. */
export function enter(opened: OpenPack, number: number, offset: number, length: number): void {
  const before = opened.index.set(number, offset, length);
  opened.bytes += length - (before ?? 0);
  opened.end = Math.max(opened.end, offset + length);
}

export function partsOf(db: TileDatabase, pack: string) {
  return db.directory.where('[pack+part]').between([pack], [pack, Infinity]);
}
