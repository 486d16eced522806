import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gcj02FromWgs84 } from '../../shared/geo/convert-datum.ts';
import type { Wgs84 } from '../../shared/geo/position.ts';
import { packShapes } from '../../shared/overlays/pack-shapes.ts';
import { readOverlay } from '../../shared/overlays/read-overlay.ts';
import { decodeText } from '../../shared/overlays/testing/decode-text.ts';
import type { OverlayDatabase } from '../data/overlays/overlay-database.ts';
import { openOverlayDatabase } from '../data/overlays/overlay-database.ts';
import {
  changeOverlay,
  clearLeftOverlays,
  listLeftOverlays,
  listOverlays,
  readShapes,
} from '../data/overlays/overlay-records.ts';
import type { OverlayOutcome, OverlayRequest } from '../workers/overlay-task.ts';
import type { OverlayImportOutcome } from './import-overlay.ts';
import { importOverlay } from './import-overlay.ts';
import type { OverlayStage } from '../workers/overlay-task.ts';
import { FileQueue } from './file-queue.ts';
import { addOverlays } from './use-overlay-imports.ts';

const PLACE = { longitude: 103.8, latitude: 25.5 } as Wgs84;

const geojson = (name: string, [longitude, latitude] = [103.8, 25.5]): File =>
  new File(
    [
      JSON.stringify({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      }),
    ],
    `${name}.geojson`,
  );

/** As the worker does, in this thread. */
async function readHere({ files, name, datum, licence }: OverlayRequest): Promise<OverlayOutcome> {
  const opened = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const choices = { licence, fileName: name, ...(datum ? { datum } : {}) };
  const overlay = readOverlay(opened, choices, decodeText);
  if (!overlay.ok) return overlay;
  const { collection, ...facts } = overlay.value;
  return { ok: true, value: { ...facts, shapes: packShapes(collection) } };
}

describe('importing an overlay', () => {
  let db: OverlayDatabase;
  let quota: number;

  beforeEach(() => {
    db = openOverlayDatabase('import overlays');
    quota = 1e12;
  });
  afterEach(() => db.delete());

  function take(
    file: File,
    said: Partial<OverlayRequest> = {},
    signal = new AbortController().signal,
  ): Promise<OverlayImportOutcome> {
    const estimate = () => Promise.resolve({ usage: 0, quota });
    const request = { files: [file], name: 'file', datum: null, licence: '', ...said };
    const work = { overlays: { db, estimate }, read: readHere, now: () => 7 };
    return importOverlay(work, request, signal, () => undefined);
  }

  it('O9 the same content twice is there once, and one taken off the list comes back', async () => {
    const first = await take(geojson('麒麟区'), { licence: '市测绘院' });
    expect(first.kind).toBe('added');
    expect((await take(geojson('麒麟区'))).kind).toBe('known');
    const [overlay] = await listOverlays(db);
    expect(overlay).toMatchObject({ licence: '市测绘院', addedAt: 7, shapes: 1, shown: true });
    await changeOverlay(db, overlay?.id ?? '', { leftAt: 9 });
    expect(await listOverlays(db)).toEqual([]);
    expect((await take(geojson('麒麟区'))).kind).toBe('known');
    expect(await listOverlays(db)).toHaveLength(1);
    expect(await listLeftOverlays(db)).toEqual([]);
  });

  it('O2 positions given in GCJ-02 are kept where they are on the ground', async () => {
    const given = gcj02FromWgs84(PLACE);
    await take(geojson('某处', [given.longitude, given.latitude]), { datum: 'GCJ-02' });
    const [overlay] = await listOverlays(db);
    const shapes = await readShapes(db, overlay?.id ?? '');
    expect(overlay?.datum).toBe('GCJ-02');
    expect(shapes?.positions[0]).toBeCloseTo(PLACE.longitude, 6);
    expect(shapes?.positions[1]).toBeCloseTo(PLACE.latitude, 6);
  });

  it('O8 a refused file leaves nothing behind', async () => {
    const refused = await take(new File(['{"type": "Fea'], 'cut.geojson'));
    expect(refused).toMatchObject({ kind: 'refused', notice: { code: 'overlay-damaged' } });
    expect(await db.overlays.count()).toBe(0);
    expect(await db.shapes.count()).toBe(0);
  });

  it('O13 nothing is kept that would leave too little space for scores', async () => {
    quota = 1000;
    const refused = await take(geojson('麒麟区'));
    expect(refused).toMatchObject({ kind: 'refused', notice: { code: 'overlay-space-low' } });
    expect(await db.shapes.count()).toBe(0);
  });

  it('O13 one that is stopped is not kept', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await take(geojson('麒麟区'), {}, abort.signal)).toEqual({ kind: 'cancelled' });
    expect(await listOverlays(db)).toEqual([]);
  });

  it('O13 shapes of those removed go when the space is wanted', async () => {
    await take(geojson('麒麟区'));
    await take(geojson('沾益区'));
    const [first] = await listOverlays(db);
    await changeOverlay(db, first?.id ?? '', { leftAt: 9 });
    await clearLeftOverlays(db);
    expect(await db.shapes.count()).toBe(1);
    expect((await listOverlays(db)).map(({ name }) => name)).toHaveLength(1);
  });

  it('O12 files are imported one after the other, a cancelled one leaves the list', async () => {
    const running: string[] = [];
    const imports = new FileQueue<OverlayRequest, OverlayStage, OverlayImportOutcome>(
      async ({ name }, signal) => {
        running.push(name);
        await Promise.resolve();
        return signal.aborted
          ? { kind: 'cancelled' }
          : { kind: 'refused', notice: { code: 'overlay-empty', severity: 'error' } };
      },
    );
    const names = ['a.geojson', 'b.shp', 'b.dbf', 'c.kml'];
    addOverlays(
      imports,
      names.map((name) => new File([], name)),
      { datum: null, licence: '' },
    );
    expect(imports.state.current().map(({ name }) => name)).toEqual([
      'a.geojson',
      'b.shp',
      'c.kml',
    ]);
    imports.dismiss(1);
    imports.dismiss(3);
    await new Promise((done) => setTimeout(done, 5));
    expect(running).toEqual(['a', 'b']);
    expect(imports.state.current().map(({ id, state }) => [id, state.at])).toEqual([[2, 'done']]);
  });
});
