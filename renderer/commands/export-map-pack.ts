import type { ByteSink } from '../../shared/bytes/byte-source.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { packNotice } from '../../shared/map-packs/map-pack-notice.ts';
import type { MapPackNotice } from '../../shared/map-packs/map-pack-notice.ts';
import { writeMbtiles } from '../../shared/map-packs/mbtiles/write-mbtiles.ts';
import { tileId, tileOfId } from '../../shared/map-packs/pmtiles/tile-id.ts';
import { writePmtiles } from '../../shared/map-packs/pmtiles/write-pmtiles.ts';
import { sniffTile } from '../../shared/map-packs/sniff-tile.ts';
import type { ArchiveTile, TileFormat } from '../../shared/map-packs/tile-archive.ts';
import type { FactsToWrite } from '../../shared/map-packs/write-archive.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { tileOfNumber } from '../../shared/tiles/tile.ts';
import type { TileStore } from '../data/tiles/tile-store.ts';
import type { PackImportProgress } from './import-map-pack.ts';

/** How a pack leaves this laptop. PMTiles holds equal tiles once; MBTiles is read by more programs. */
export const EXPORT_FORMATS = ['pmtiles', 'mbtiles'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file being written that is not there before `close`, and never there after `abort`. */
export interface ExportFile extends ByteSink {
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** The file could not be written to its end; param `why`: the machine's own words. */
export type PackExportCode = 'pack-not-written';

export type PackExportOutcome =
  | { readonly kind: 'written'; readonly tiles: number; readonly bytes: number }
  | { readonly kind: 'refused'; readonly notice: Notice }
  | { readonly kind: 'cancelled' };

export interface PackExport {
  readonly pack: MapPack;
  readonly format: ExportFormat;
  readonly file: ExportFile;
}

interface ExportOptions {
  readonly store: Pick<TileStore, 'numbers' | 'read'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackImportProgress) => void;
}

const WRITERS = { pmtiles: writePmtiles, mbtiles: writeMbtiles } as const;

/** Writes the tiles of a pack to a file, with what people said of it; all of them, or no file. */
export async function exportMapPack(
  { pack, format, file }: PackExport,
  options: ExportOptions,
): Promise<PackExportOutcome> {
  try {
    const outcome = await write(pack, format, file, options);
    await (outcome.kind === 'written' ? file.close() : file.abort());
    return outcome;
  } catch (thrown) {
    await file.abort().catch(() => undefined);
    if (options.signal.aborted) return { kind: 'cancelled' };
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const params = { why: why.slice(0, 300) };
    return { kind: 'refused', notice: { code: 'pack-not-written', severity: 'error', params } };
  }
}

async function write(
  pack: MapPack,
  format: ExportFormat,
  file: ByteSink,
  options: ExportOptions,
): Promise<PackExportOutcome> {
  const ids = (await options.store.numbers(pack.id)).map((number) => tileId(tileOfNumber(number)));
  ids.sort();
  const tiles = readTiles(pack.id, ids, options);
  const first = await tiles.next();
  if (first.done === true) {
    return { kind: 'refused', notice: packNotice('pack-no-tiles', 'error') };
  }
  const facts = factsOf(pack, first.value.bytes);
  const written = await WRITERS[format](facts, asResults(first.value, tiles), file);
  if (options.signal.aborted) return { kind: 'cancelled' };
  return { kind: 'written', tiles: written.tiles, bytes: written.bytes };
}

/** Read together, by one transaction. */
const BATCH = 100;

/** The tiles of a pack in ascending PMTiles id, until it is stopped. */
async function* readTiles(
  pack: string,
  ids: Float64Array,
  { store, signal, onProgress }: ExportOptions,
): AsyncGenerator<ArchiveTile, undefined> {
  for (let from = 0; from < ids.length && !signal.aborted; from += BATCH) {
    const tiles = Array.from(ids.subarray(from, from + BATCH), (id) => tileOfId(id));
    const contents = await Promise.all(tiles.map((tile) => store.read(pack, tile)));
    for (const [at, tile] of tiles.entries()) {
      const bytes = contents[at];
      if (bytes) yield { ...tile, bytes };
    }
    onProgress({ tiles: Math.min(ids.length, from + BATCH), of: ids.length });
  }
  return undefined;
}

async function* asResults(
  first: ArchiveTile,
  rest: AsyncIterable<ArchiveTile>,
): AsyncGenerator<Result<ArchiveTile, MapPackNotice>> {
  yield succeed(first);
  for await (const tile of rest) yield succeed(tile);
}

function factsOf({ name, look }: MapPack, sample: Uint8Array): FactsToWrite {
  const { role, datum, bounds, attribution, licence, vectorLayers } = look;
  const words = { name, description: '', attribution, licence, role, datum, vectorLayers };
  return { ...words, bounds, format: formatOf(sample, look.format) };
}

/** An archive names one format; of pictures every reader believes their bytes. */
function formatOf(sample: Uint8Array, kind: MapPack['look']['format']): TileFormat {
  const look = sniffTile(sample);
  if (kind === 'vector') return 'pbf';
  return look !== null && typeof look === 'object' && look.format !== 'pbf' ? look.format : 'png';
}
