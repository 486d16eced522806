import { fingerprintFile, fingerprintFolder } from '../../shared/map-packs/content-digest.ts';
import { feedTiles } from '../../shared/map-packs/feed-tiles.ts';
import type { FedTiles } from '../../shared/map-packs/feed-tiles.ts';
import { openTileFolder } from '../../shared/map-packs/folder/open-tile-folder.ts';
import type { MapPackNotice } from '../../shared/map-packs/map-pack-notice.ts';
import { openTileArchive } from '../../shared/map-packs/open-tile-archive.ts';
import type {
  ArchiveFacts,
  ArchiveTile,
  TileArchive,
} from '../../shared/map-packs/tile-archive.ts';
import { orNotice } from '../../shared/map-packs/tile-archive.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import { blobSource } from './blob-source.ts';

/** One archive, or the files of a folder with their paths below it in forward slashes. */
export type PackFiles =
  | { readonly kind: 'archive'; readonly file: Blob }
  | { readonly kind: 'folder'; readonly files: readonly { path: string; file: Blob }[] };

/** What is known before the first tile. */
export interface PackOpened extends ArchiveFacts {
  readonly kind: TileArchive['kind'];
  /** Tiles in it, null when the archive does not tell. */
  readonly count: number | null;
  /** Bytes of the files. */
  readonly size: number;
  /** Tells the very file or folder from others. */
  readonly fingerprint: string;
}

/** Where a pack is read to; each is awaited before more is read. */
export interface PackTaker {
  readonly opened: (pack: PackOpened) => Promise<void>;
  readonly tiles: (batch: readonly ArchiveTile[]) => Promise<void>;
}

/** Reads a chosen file or folder from beginning to end into `to`; an error when it cannot be opened as a map. */
export async function readPackFiles(
  files: PackFiles,
  to: PackTaker,
): Promise<Result<FedTiles, MapPackNotice>> {
  const opened = await openFiles(files);
  if (!opened.ok) return opened;
  const { archive, fingerprint, size } = opened.value;
  await to.opened({ ...factsOf(archive), size, fingerprint });
  const fed = await feedTiles(archive, to.tiles);
  return succeed({ ...fed, notices: [...archive.notices, ...fed.notices] });
}

interface OpenedFiles {
  readonly archive: TileArchive;
  readonly fingerprint: string;
  readonly size: number;
}

async function openFiles(files: PackFiles): Promise<Result<OpenedFiles, MapPackNotice>> {
  if (files.kind === 'folder') {
    const sources = files.files.map(({ path, file }) => ({ path, source: blobSource(file) }));
    const archive = await openTileFolder(sources);
    if (!archive.ok) return fail(archive.error);
    const named = files.files.map(({ path, file }) => ({ path, size: file.size }));
    const size = named.reduce((sum, one) => sum + one.size, 0);
    return succeed({ archive: archive.value, fingerprint: fingerprintFolder(named), size });
  }
  const source = blobSource(files.file);
  const archive = await openTileArchive(source);
  if (!archive.ok) return archive;
  const fingerprint = await orNotice(() => fingerprintFile(source));
  if (!fingerprint.ok) return fingerprint;
  return succeed({ archive: archive.value, fingerprint: fingerprint.value, size: source.size });
}

/** What crosses from the worker to the window: the archive's functions stay where it is. */
function factsOf({
  kind,
  count,
  ...archive
}: TileArchive): Omit<PackOpened, 'size' | 'fingerprint'> {
  const { name, description, attribution, licence, role, datum, vectorLayers } = archive;
  const { format, tileSize, minZoom, maxZoom, bounds } = archive;
  const words = { name, description, attribution, licence, role, datum, vectorLayers };
  return { kind, count, ...words, format, tileSize, minZoom, maxZoom, bounds };
}
