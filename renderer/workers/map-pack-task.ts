import type { MapPackNotice } from '../../shared/map-packs/map-pack-notice.ts';
import type { FedTiles } from '../../shared/map-packs/feed-tiles.ts';
import type { ArchiveTile } from '../../shared/map-packs/tile-archive.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { PackFiles, PackOpened } from '../map-packs/read-pack-files.ts';

/** To the worker: once the files, then a word that the last part was taken. */
export type MapPackRequest = { readonly read: PackFiles } | { readonly taken: true };

/** From the worker: parts, each of which waits to be taken, then the outcome. */
export type MapPackMessage =
  | { readonly opened: PackOpened }
  | { readonly tiles: readonly ArchiveTile[] }
  | { readonly ended: Result<FedTiles, MapPackNotice> }
  | { readonly failure: string };
