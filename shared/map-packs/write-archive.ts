import type { Result } from '../kernel/result.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import type { PackWords } from './read-metadata.ts';
import type { ArchiveFacts, ArchiveTile } from './tile-archive.ts';

/** What an archive to be written says of itself; zooms come from the tiles themselves. */
export type FactsToWrite = PackWords & Pick<ArchiveFacts, 'format' | 'bounds'>;

/** Its words but for the vector layers, which each format has in a place of its own. */
export function wordsToWrite(facts: FactsToWrite): Readonly<Record<string, string>> {
  const { name, description, attribution, licence, role, datum } = facts;
  return {
    name,
    description,
    attribution,
    type: role === 'label' ? 'overlay' : 'baselayer',
    ...(licence === '' ? {} : { licence }),
    ...(datum === null ? {} : { datum }),
  };
}

/** Tiles as another archive's `tiles()` gives them, or a plain list; empty ones are left out. */
export type TilesToWrite =
  AsyncIterable<Result<ArchiveTile, MapPackNotice>> | Iterable<Result<ArchiveTile, MapPackNotice>>;

/** What came of writing an archive. */
export interface WrittenArchive {
  readonly tiles: number;
  readonly bytes: number;
  readonly contentId: string;
  /** Tiles that could not be read, doubled ones and the like: the archive is whole without them. */
  readonly notices: readonly MapPackNotice[];
}

/** More of the same kind are counted, not listed. */
export const MOST_NOTICES = 100;
