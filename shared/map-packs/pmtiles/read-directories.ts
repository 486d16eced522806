import type { ByteSource } from '../../bytes/byte-source.ts';
import { readExactly } from '../../bytes/byte-source.ts';
import { FileFault } from '../../bytes/file-fault.ts';
import { gunzipWithin } from '../../bytes/gunzip-within.ts';
import type { Result } from '../../kernel/result.ts';
import { succeed } from '../../kernel/result.ts';
import type { MapPackNotice } from '../map-pack-notice.ts';
import { orNotice } from '../tile-archive.ts';
import type { Directory } from './directory.ts';
import { entryFor, parseDirectory } from './directory.ts';
import type { PmtilesHeader, Section } from './header.ts';
import { ID_LIMIT } from './tile-id.ts';

/** Where a tile's content stands, counted from the first byte of the tile data. */
export interface TileSpan extends Section {
  readonly id: number;
}

/** The directories of an archive, leaves fetched when they are needed. */
export interface Directories {
  find(id: number): Promise<Section | null>;
  /** All tiles in ascending id, each of a run by itself; a leaf that cannot be read is a Notice. */
  all(): AsyncGenerator<Result<TileSpan, MapPackNotice>>;
}

/** The specification knows roots and leaves; more levels are allowed but made by no writer. */
const DEEPEST = 4;
const KEPT_LEAVES = 64;
const LARGEST_PACKED = 16 * 1024 * 1024;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

/** Reads the root directory at once (rule K4); rejects with a FileFault. */
export async function readDirectories(
  source: ByteSource,
  header: PmtilesHeader,
): Promise<Directories> {
  const load = async ({ offset, length }: Section): Promise<Directory> =>
    parseDirectory(await readSection(source, header, { offset, length }, LARGEST_DIRECTORY));
  const root = await load(header.root);
  const kept = new Map<number, Directory>();
  const leaf = async (directory: Directory, at: number): Promise<Directory> => {
    const offset = header.leaves.offset + (directory.offsets[at] as number);
    const known = kept.get(offset);
    const found = known ?? (await load({ offset, length: directory.lengths[at] as number }));
    if (found.ids[0] !== directory.ids[at]) throw new FileFault('damaged', 'directory');
    kept.delete(offset);
    kept.set(offset, found);
    if (kept.size > KEPT_LEAVES) kept.delete(kept.keys().next().value as number);
    return found;
  };
  return {
    find: async (id) => {
      let directory = root;
      for (let depth = 0; depth < DEEPEST; depth += 1) {
        const at = entryFor(directory, id);
        if (at < 0) return null;
        const run = directory.runs[at] as number;
        if (run > 0) {
          return id < (directory.ids[at] as number) + run ? sectionAt(directory, at) : null;
        }
        directory = await leaf(directory, at);
      }
      throw new FileFault('damaged', 'directory');
    },
    all: () => walk(root, leaf, header.addressed > 0 ? header.addressed : ID_LIMIT),
  };
}

/** A section of directory or metadata, its compression taken off, at most `limit` bytes long. */
export async function readSection(
  source: ByteSource,
  header: PmtilesHeader,
  section: Section,
  limit: number,
): Promise<Uint8Array> {
  if (section.length > LARGEST_PACKED) throw new FileFault('too-large', 'directory');
  const packed = await readExactly(source, section.offset, section.length, 'directory');
  return header.internalCompression === 2 ? gunzipWithin(packed, limit, 'directory') : packed;
}

const sectionAt = (directory: Directory, at: number): Section => ({
  offset: directory.offsets[at] as number,
  length: directory.lengths[at] as number,
});

type Leaf = (directory: Directory, at: number) => Promise<Directory>;

/**
 * Depth first. Ids must rise from entry to entry over all directories, and no more tiles come out than
 * the header counts: what does not is damage, or a small file made to look endless.
 */
async function* walk(
  root: Directory,
  leaf: Leaf,
  most: number,
): AsyncGenerator<Result<TileSpan, MapPackNotice>> {
  const open = [{ directory: root, at: 0 }];
  const damaged = (): FileFault => new FileFault('damaged', 'directory');
  let next = 0;
  let given = 0;
  for (;;) {
    const top = open.at(-1);
    if (top === undefined) return;
    const { directory, at } = top;
    top.at += 1;
    if (at >= directory.ids.length) {
      open.pop();
      continue;
    }
    const run = directory.runs[at] as number;
    if (run === 0) {
      const below = await orNotice(() =>
        open.length < DEEPEST ? leaf(directory, at) : Promise.reject(damaged()),
      );
      if (below.ok) open.push({ directory: below.value, at: 0 });
      else yield below;
      continue;
    }
    const id = directory.ids[at] as number;
    given += run;
    if (id < next || id + run > ID_LIMIT || given > most) {
      yield await orNotice(() => Promise.reject(damaged()));
      return;
    }
    next = id + run;
    for (let of = 0; of < run; of += 1) yield succeed({ id: id + of, ...sectionAt(directory, at) });
  }
}
