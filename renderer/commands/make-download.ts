import type { DownloadPlan } from '../../shared/tiles/download-plan.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { lookOfSource } from '../../shared/tiles/map-pack.ts';
import { boundsOfArea } from '../../shared/tiles/map-area.ts';
import { newOutcomes } from '../../shared/tiles/outcomes.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import type { Maps } from '../data/tiles/open-maps.ts';
import type { NewPack } from '../data/tiles/pack-records.ts';
import { keepDownload, makePack } from '../data/tiles/pack-records.ts';

export interface PlannedDownload {
  readonly name: string;
  readonly source: TileSource;
  readonly plan: DownloadPlan;
}

/** Makes the empty pack of a download, with its record: from here on it can be gone on with. */
export async function makeDownload(
  { db }: Pick<Maps, 'db'>,
  planned: PlannedDownload,
  id: string,
  now: number,
): Promise<MapPack> {
  const { area, zooms, total } = planned.plan;
  const pack = await makePack(db, newPack(planned, id, now), total);
  await keepDownload(db, {
    pack: id,
    plan: { area, zooms, total },
    outcomes: newOutcomes(total),
    stopped: 'paused',
    spent: 0,
  });
  return pack;
}

function newPack({ name, source, plan }: PlannedDownload, id: string, now: number): NewPack {
  const bounds = boundsOfArea(plan.area) ?? { west: 0, south: 0, east: 0, north: 0 };
  return {
    id,
    name,
    zooms: plan.zooms,
    madeAt: now,
    look: lookOfSource(source, bounds),
    origin: { kind: 'download', source },
  };
}
