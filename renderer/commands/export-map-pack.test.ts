import { describe, expect, it } from 'vitest';
import { memorySink } from '../../shared/bytes/testing/memory-sink.ts';
import { openBytes } from '../../shared/map-packs/testing/archive-bytes.ts';
import { lines, inOrder, readAll, square } from '../../shared/map-packs/testing/make-tiles.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { tileNumber } from '../../shared/tiles/tile.ts';
import type { ExportFile, ExportFormat } from './export-map-pack.ts';
import { exportMapPack } from './export-map-pack.ts';

const PACK: MapPack = {
  id: 'a',
  name: '麒麟区',
  layout: 'rows',
  zooms: { min: 4, max: 4 },
  tiles: 256,
  bytes: 20_000,
  madeAt: 1,
  usedAt: 1,
  look: {
    role: 'label',
    format: 'raster',
    datum: 'GCJ-02',
    tileSize: 256,
    bounds: { west: 103, south: 25, east: 104, north: 26 },
    attribution: '© 测绘局',
    licence: '内部使用',
    vectorLayers: null,
  },
  origin: {
    kind: 'file',
    file: 'a',
    archive: 'folder',
    fingerprint: '',
    contentId: '',
    damaged: 0,
  },
};
const TILES = square(4, 16);

function storeOf(tiles = TILES) {
  const kept = new Map(tiles.map((tile) => [tileNumber(tile), tile.bytes]));
  return {
    numbers: () => Promise.resolve(Float64Array.from(kept.keys()).sort()),
    read: (_: string, tile: { z: number; x: number; y: number }) =>
      Promise.resolve(kept.get(tileNumber(tile)) ?? null),
  };
}

function fileOf(room = Infinity) {
  const sink = memorySink();
  const ends: string[] = [];
  const file: ExportFile = {
    write: (offset, bytes) =>
      offset + bytes.length > room
        ? Promise.reject(new Error('no space left'))
        : sink.write(offset, bytes),
    close: () => Promise.resolve(void ends.push('close')),
    abort: () => Promise.resolve(void ends.push('abort')),
  };
  return { file, ends, bytes: () => sink.bytes() };
}

const write = (format: ExportFormat, file: ExportFile, store = storeOf()) =>
  exportMapPack(
    { pack: PACK, format, file },
    { store, signal: new AbortController().signal, onProgress: () => undefined },
  );

describe('taking a map pack along', () => {
  it.each(['pmtiles', 'mbtiles'] as const)(
    'K8 every tile and what people said of it are in the %s',
    async (format) => {
      const to = fileOf();
      const outcome = await write(format, to.file);
      expect(outcome).toMatchObject({ kind: 'written', tiles: TILES.length });
      expect(to.ends).toEqual(['close']);
      const archive = await openBytes(to.bytes());
      expect(archive).toMatchObject({
        name: '麒麟区',
        attribution: '© 测绘局',
        licence: '内部使用',
        datum: 'GCJ-02',
        role: 'label',
        format: 'png',
        minZoom: 4,
        maxZoom: 4,
      });
      expect(lines((await readAll(archive)).tiles)).toEqual(lines(inOrder(TILES)));
    },
  );

  it('a full stick ends it with a Notice, and no file is left', async () => {
    const to = fileOf(1_000);
    expect(await write('mbtiles', to.file)).toMatchObject({
      kind: 'refused',
      notice: { code: 'pack-not-written', params: { why: 'no space left' } },
    });
    expect(to.ends).toEqual(['abort']);
  });

  it('stopped halfway it leaves no file', async () => {
    const to = fileOf();
    const abort = new AbortController();
    const outcome = await exportMapPack(
      { pack: PACK, format: 'pmtiles', file: to.file },
      { store: storeOf(), signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(to.ends).toEqual(['abort']);
  });

  it('a pack without tiles is refused', async () => {
    const to = fileOf();
    const outcome = await write('pmtiles', to.file, storeOf([]));
    expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'pack-no-tiles' } });
    expect(to.ends).toEqual(['abort']);
  });
});
