import { fail } from '../../../shared/kernel/result.ts';
import type { PackDownload, PackLayout } from '../../../shared/tiles/map-pack.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import { tileNotice } from '../../../shared/tiles/tile-notice.ts';
import { FileTileStore } from './file-tile-store.ts';
import type { EstimateSpace } from './guard-space.ts';
import { SpaceGuard } from './guard-space.ts';
import { livePack } from './pack-records.ts';
import { RowTileStore } from './row-tile-store.ts';
import type { TileDatabase } from './tile-database.ts';
import type { TileBytes, TileStore, WriteResult } from './tile-store.ts';

/** The tile store of this window: each pack goes to the store of its layout. The worker starts when the first large pack is met. */
export function openTileStore(
  db: TileDatabase,
  estimate: EstimateSpace,
  reserve?: number,
): TileStore {
  return new StoreByLayout(db, new SpaceGuard(estimate, reserve));
}

const spawnWorker = (name: string): Worker =>
  new Worker(new URL('../../workers/tile-files.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });

class StoreByLayout implements TileStore {
  private readonly rows: RowTileStore;
  private files: FileTileStore | null = null;
  private readonly layouts = new Map<string, PackLayout>();

  constructor(
    private readonly db: TileDatabase,
    private readonly space: SpaceGuard,
  ) {
    this.rows = new RowTileStore(db, space);
  }

  async write(
    pack: string,
    tiles: readonly TileBytes[],
    download?: PackDownload,
  ): Promise<WriteResult> {
    const store = await this.storeOf(pack);
    return store
      ? store.write(pack, tiles, download)
      : fail(tileNotice('tiles-pack-unknown', { pack }));
  }

  async read(pack: string, tile: Tile): Promise<Uint8Array | null> {
    return (await this.storeOf(pack))?.read(pack, tile) ?? null;
  }

  async numbers(pack: string): Promise<Float64Array> {
    return (await this.storeOf(pack))?.numbers(pack) ?? new Float64Array();
  }

  async remove(pack: string): Promise<void> {
    const store = await this.storeOf(pack);
    this.layouts.delete(pack);
    await store?.remove(pack);
  }

  async sweep(): Promise<void> {
    await this.rows.sweep();
    await this.fileStore().sweep();
  }

  async close(): Promise<void> {
    await this.files?.close();
    this.files = null;
  }

  private async storeOf(pack: string): Promise<TileStore | null> {
    const layout = this.layouts.get(pack) ?? (await livePack(this.db, pack))?.layout;
    if (layout === undefined) return null;
    this.layouts.set(pack, layout);
    return layout === 'rows' ? this.rows : this.fileStore();
  }

  private fileStore(): FileTileStore {
    this.files ??= new FileTileStore(spawnWorker(this.db.name), this.space);
    return this.files;
  }
}
