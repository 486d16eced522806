import { officeSource } from '../../shared/tiles/testing/office-source.ts';
import { downloadDeskOf } from '../../renderer/commands/use-downloads.ts';
import { makeDownload } from '../../renderer/commands/make-download.ts';
import { openMaps } from '../../renderer/data/tiles/open-maps.ts';
import { connectHost } from '../../renderer/host/connect-host.ts';
import { planDownload } from '../../shared/tiles/download-plan.ts';
import { boxArea } from '../../shared/tiles/map-area.ts';
import { tileBounds } from '../../shared/tiles/tile-arithmetic.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';

/** The program's own download, from the desk to the store, without its screens. */
const host = connectHost();
const maps = openMaps(() => Promise.resolve(null));
const desk = downloadDeskOf({ maps, host });

const sourceAt = (template: string): TileSource =>
  officeSource({ address: { scheme: 'xyz', template }, perSecond: 1_000 });

const bench = {
  /** Downloads the tiles below one tile, `deep` zooms down; ms, and how many are stored. */
  async download(template: string, deep: number): Promise<{ ms: number; stored: number }> {
    const source = sourceAt(template);
    const area = boxArea(tileBounds({ z: 8, x: 201, y: 109 }));
    const plan = planDownload(source, area, { min: 8, max: 8 + deep }, '');
    if (!plan.ok) throw new Error(plan.error.code);
    const began = performance.now();
    const made = { name: 'bench', source, plan: plan.value };
    const { id } = await makeDownload(maps, made, `bench-${deep}-${began}`, 1);
    desk.go(id, { source, key: '' });
    await new Promise<void>((done) => {
      const unsubscribe = desk.state.subscribe(() => {
        if (desk.state.current().underWay.length > 0) return;
        unsubscribe();
        done();
      });
    });
    const ms = performance.now() - began;
    const notice = desk.state.current().notices[id];
    if (notice) throw new Error(notice.code);
    return { ms, stored: (await maps.store.numbers(id)).length };
  },
};

export type DownloadBench = typeof bench;

Object.assign(window, { downloadBench: bench });
