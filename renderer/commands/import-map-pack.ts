import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { FedTiles } from '../../shared/map-packs/feed-tiles.ts';
import type { ArchiveTile } from '../../shared/map-packs/tile-archive.ts';
import type { MapPack, PackOrigin } from '../../shared/tiles/map-pack.ts';
import { tileNumber } from '../../shared/tiles/tile.ts';
import type { Maps } from '../data/tiles/open-maps.ts';
import type { NewPack } from '../data/tiles/pack-records.ts';
import { changePack, livePack, listPacks, makePack } from '../data/tiles/pack-records.ts';
import type { PackFiles, PackOpened, PackTaker } from '../map-packs/read-pack-files.ts';

/** What came of importing a file of tiles. `stopped`: a part is in; the same file chosen again goes on. */
export type PackImportOutcome =
  | { readonly kind: 'added'; readonly pack: MapPack; readonly notices: readonly Notice[] }
  | { readonly kind: 'known'; readonly pack: MapPack }
  | { readonly kind: 'stopped'; readonly pack: MapPack; readonly notice: Notice }
  | { readonly kind: 'refused'; readonly notice: Notice }
  | { readonly kind: 'cancelled' };

/** `of` is null when the archive does not say how many it has. */
export interface PackImportProgress {
  readonly tiles: number;
  readonly of: number | null;
}

export interface PackImportOptions {
  readonly maps: Pick<Maps, 'db' | 'store'>;
  readonly id: string;
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackImportProgress) => void;
  /** Reads the files: in a worker, or in a test at once. */
  readonly read: (files: PackFiles, to: PackTaker) => Promise<Result<FedTiles, Notice>>;
}

/** Why reading is ended before the end of the file. */
class EndReading extends Error {
  constructor(readonly outcome: Exclude<PackImportOutcome, { readonly kind: 'added' }>) {
    super(outcome.kind);
  }
}

/** Without a count an archive is taken to have tiles of this size (bytes), to choose how it is kept. */
const USUAL_TILE = 10_000;

/** Copies the tiles of a file or folder into a pack. A pack with the same tiles is not made twice. */
export async function importMapPack(
  name: string,
  files: PackFiles,
  options: PackImportOptions,
): Promise<PackImportOutcome> {
  const work = new PackImport(name, options);
  try {
    const fed = await options.read(files, work);
    if (!fed.ok) return await work.stop(fed.error);
    return await work.finish(fed.value);
  } catch (thrown) {
    if (!(thrown instanceof EndReading)) throw thrown;
    return thrown.outcome;
  }
}

class PackImport implements PackTaker {
  private pack: MapPack | null = null;
  private resumed = false;
  private have = new Set<number>();
  private done = 0;
  private count: number | null = null;

  constructor(
    private readonly file: string,
    private readonly options: PackImportOptions,
  ) {}

  readonly opened = async (facts: PackOpened): Promise<void> => {
    const { maps } = this.options;
    this.count = facts.count;
    const same = (await listPacks(maps.db)).find(({ origin }) => isSameFile(origin, facts));
    if (same && isWhole(same)) throw new EndReading({ kind: 'known', pack: same });
    this.resumed = same !== undefined;
    const expected = facts.count ?? Math.ceil(facts.size / USUAL_TILE);
    this.pack =
      same ?? (await makePack(maps.db, newPack(this.file, facts, this.options), expected));
    if (same) this.have = new Set(await maps.store.numbers(same.id));
  };

  readonly tiles = async (batch: readonly ArchiveTile[]): Promise<void> => {
    const { maps, signal, onProgress } = this.options;
    if (this.pack === null) return;
    if (signal.aborted) throw new EndReading(await this.cancel(this.pack));
    const missing = batch.filter((tile) => !this.have.has(tileNumber(tile)));
    const tiles = missing.map(({ z, x, y, bytes }) => ({ tile: { z, x, y }, bytes }));
    const written = tiles.length === 0 || (await maps.store.write(this.pack.id, tiles));
    if (written !== true && !written.ok) throw new EndReading(await this.stop(written.error));
    this.done += batch.length;
    onProgress({ tiles: this.done, of: this.count });
  };

  /** Reading or writing broke off: what came in stays, and can be gone on with. */
  async stop(
    notice: Notice,
  ): Promise<Extract<PackImportOutcome, { readonly kind: 'stopped' | 'refused' }>> {
    const pack = this.pack && (await livePack(this.options.maps.db, this.pack.id));
    if (pack && pack.tiles > 0) return { kind: 'stopped', pack, notice };
    if (pack) await this.options.maps.store.remove(pack.id);
    return { kind: 'refused', notice };
  }

  async finish({ contentId, damaged, notices }: FedTiles): Promise<PackImportOutcome> {
    const { db, store } = this.options.maps;
    const { pack } = this;
    if (pack === null || pack.origin.kind !== 'file') return { kind: 'cancelled' };
    const gone = notices.at(-1);
    if (contentId === null && gone) return this.stop(gone);
    const twin = (await listPacks(db)).find(
      ({ id, origin }) =>
        id !== pack.id && origin.kind === 'file' && origin.contentId === contentId,
    );
    if (twin) {
      await store.remove(pack.id);
      return { kind: 'known', pack: twin };
    }
    await changePack(db, pack.id, { origin: { ...pack.origin, contentId, damaged } });
    return { kind: 'added', pack: (await livePack(db, pack.id)) ?? pack, notices };
  }

  private async cancel(pack: MapPack): Promise<{ readonly kind: 'cancelled' }> {
    if (!this.resumed) await this.options.maps.store.remove(pack.id);
    return { kind: 'cancelled' };
  }
}

const isWhole = ({ origin }: MapPack): boolean =>
  origin.kind === 'file' && origin.contentId !== null;

const isSameFile = (origin: PackOrigin, { fingerprint }: PackOpened): boolean =>
  origin.kind === 'file' && origin.fingerprint === fingerprint;

function newPack(file: string, facts: PackOpened, { id, now }: PackImportOptions): NewPack {
  return {
    id,
    name: facts.name === '' ? file.replace(/\.(pmtiles|mbtiles)$/iu, '') : facts.name,
    zooms: { min: facts.minZoom, max: facts.maxZoom },
    madeAt: now,
    look: {
      role: facts.role,
      format: facts.format === 'pbf' ? 'vector' : 'raster',
      datum: facts.datum ?? 'WGS-84',
      tileSize: facts.tileSize,
      bounds: facts.bounds,
      attribution: facts.attribution,
      licence: facts.licence,
      vectorLayers: facts.vectorLayers,
    },
    origin: {
      kind: 'file',
      file,
      archive: facts.kind,
      fingerprint: facts.fingerprint,
      contentId: null,
      damaged: 0,
    },
  };
}
