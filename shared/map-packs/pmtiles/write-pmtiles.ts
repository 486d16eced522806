import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import type { ByteSink } from '../../bytes/byte-source.ts';
import type { Appender } from '../../bytes/append-bytes.ts';
import { appendTo } from '../../bytes/append-bytes.ts';
import type { TakenTiles } from '../take-tiles.ts';
import { takeTiles } from '../take-tiles.ts';
import type { TileFormat } from '../tile-archive.ts';
import type { FactsToWrite, TilesToWrite, WrittenArchive } from '../write-archive.ts';
import { wordsToWrite } from '../write-archive.ts';
import type { EntryList } from './collect-entries.ts';
import { collectEntries } from './collect-entries.ts';
import type { Section } from './header.ts';
import { HEADER_BYTES, headerBytes } from './header.ts';
import { gzipPlainly, HEAD_BYTES, packDirectories } from './pack-directories.ts';
import { tileId } from './tile-id.ts';

const TILE_TYPES = { pbf: 1, png: 2, jpeg: 3, webp: 4 } as const;
const NONE = 1;
const GZIP = 2;

/**
 * Writes a PMTiles v3 archive in one pass (SPEC.md K6): contents as they come, each once, then metadata
 * and leaves, and last the first 16 KB. Rejects when the sink does; the file is then no archive yet.
 */
export async function writePmtiles(
  facts: FactsToWrite,
  tiles: TilesToWrite,
  sink: ByteSink,
): Promise<WrittenArchive> {
  const out = appendTo(sink, HEAD_BYTES);
  const placed = await placeContents(facts.format, tiles, out);
  const data = { offset: HEAD_BYTES, length: out.at - HEAD_BYTES };
  const directory = placed.entries.directory();
  const packed = packDirectories(directory);
  const append = async (bytes: Uint8Array): Promise<Section> => {
    const offset = out.at;
    await out.append(bytes);
    return { offset, length: bytes.length };
  };
  const metadata = await append(gzipPlainly(strToU8(JSON.stringify(metadataOf(facts)))));
  const leaves = await append(packed.leaves);
  await out.flush();
  const { taken, entries } = placed;
  const head = new Uint8Array(HEAD_BYTES);
  const header = headerBytes({
    root: { offset: HEADER_BYTES, length: packed.root.length },
    metadata,
    leaves,
    data,
    addressed: entries.tiles,
    entries: directory.ids.length,
    contents: placed.contents,
    clustered: placed.clustered,
    internalCompression: GZIP,
    tileCompression: facts.format === 'pbf' ? GZIP : NONE,
    tileType: TILE_TYPES[facts.format],
    minZoom: taken.minZoom,
    maxZoom: taken.maxZoom,
    bounds: facts.bounds,
  });
  head.set(header);
  head.set(packed.root, header.length);
  await sink.write(0, head);
  const { contentId, notices } = taken;
  return { tiles: entries.tiles, bytes: out.at, contentId, notices };
}

interface PlacedContents {
  readonly entries: EntryList;
  readonly contents: number;
  /** The tiles came in ascending id, so that neighbours lie together. */
  readonly clustered: boolean;
  readonly taken: TakenTiles;
}

/** Appends each content once; equal ones are known by half of their SHA-256. */
async function placeContents(
  format: TileFormat,
  tiles: TilesToWrite,
  out: Appender,
): Promise<PlacedContents> {
  const entries = collectEntries();
  const placed = new Map<string, { readonly offset: number; readonly length: number }>();
  let lastId = -1;
  let clustered = true;
  const taken = await takeTiles(tiles, async (tile, hash) => {
    const key = bytesToHex(hash.subarray(0, 16));
    const id = tileId(tile);
    clustered &&= id > lastId;
    lastId = id;
    const known = placed.get(key);
    if (known) {
      entries.add(id, known.offset, known.length);
      return;
    }
    const bytes = format === 'pbf' ? gzipPlainly(tile.bytes) : tile.bytes;
    const span = { offset: out.at - HEAD_BYTES, length: bytes.length };
    placed.set(key, span);
    entries.add(id, span.offset, span.length);
    await out.append(bytes);
  });
  return { entries, contents: placed.size, clustered, taken };
}

function metadataOf(facts: FactsToWrite): Readonly<Record<string, unknown>> {
  const layers: unknown = facts.vectorLayers === null ? null : JSON.parse(facts.vectorLayers);
  return {
    ...wordsToWrite(facts),
    ...(layers ? { vector_layers: layers } : {}),
  };
}
