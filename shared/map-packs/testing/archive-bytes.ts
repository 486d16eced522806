import { memorySource } from '../../bytes/byte-source.ts';
import { memorySink } from '../../bytes/testing/memory-sink.ts';
import { writeMbtiles } from '../mbtiles/write-mbtiles.ts';
import { openTileArchive } from '../open-tile-archive.ts';
import { writePmtiles } from '../pmtiles/write-pmtiles.ts';
import type { TileArchive } from '../tile-archive.ts';
import type { FactsToWrite, TilesToWrite, WrittenArchive } from '../write-archive.ts';
import { facts } from './make-tiles.ts';

interface Written {
  readonly bytes: Uint8Array;
  readonly written: WrittenArchive;
}

export async function pmtilesOf(
  tiles: TilesToWrite,
  words: FactsToWrite = facts(),
): Promise<Written> {
  const sink = memorySink();
  const written = await writePmtiles(words, tiles, sink);
  return { bytes: sink.bytes(), written };
}

export async function mbtilesOf(
  tiles: TilesToWrite,
  words: FactsToWrite = facts(),
): Promise<Written> {
  const sink = memorySink();
  const written = await writeMbtiles(words, tiles, sink);
  return { bytes: sink.bytes(), written };
}

/** Opens bytes that must open. */
export async function openBytes(bytes: Uint8Array): Promise<TileArchive> {
  const opened = await openTileArchive(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** The code of the refusal, `opened` when there is none. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const opened = await openTileArchive(memorySource(bytes));
  return opened.ok ? 'opened' : opened.error.code;
}
