import { useMemo } from 'react';
import { keyNameOf } from '../../shared/tiles/source-key.ts';
import type { TiandituLayer } from '../../shared/tiles/tianditu-sources.ts';
import { tiandituSource } from '../../shared/tiles/tianditu-sources.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';
import { useSettings } from '../app/session.ts';

export interface TileSources {
  readonly sources: readonly TileSource[];
  readonly keys: Readonly<Record<string, string>>;
  /** Writes a source (a new one at the end) and, where it needs one, its key. */
  readonly save: (source: TileSource, key: string) => Promise<void>;
  readonly addTianditu: () => Promise<void>;
  readonly remove: (source: TileSource) => Promise<void>;
}

const TIANDITU: readonly TiandituLayer[] = ['vec', 'cva', 'img', 'cia'];

/** The office's map sources and what is done with them; they live in the settings of this installation. */
export function useTileSources(): TileSources {
  const { settings, change } = useSettings();
  const { tileSources: sources, tileKeys: keys } = settings;
  return useMemo(
    () => ({
      sources,
      keys,
      save: (source, key) => {
        const name = keyNameOf(source);
        const known = sources.some(({ id }) => id === source.id);
        return change({
          tileSources: known
            ? sources.map((one) => (one.id === source.id ? source : one))
            : [...sources, source],
          ...(name === null ? {} : { tileKeys: { ...keys, [name]: key.trim() } }),
        });
      },
      addTianditu: () => {
        const presets = TIANDITU.map(tiandituSource);
        const missing = presets.filter((one) => !sources.some(({ id }) => id === one.id));
        return change({ tileSources: [...sources, ...missing] });
      },
      remove: ({ id }) => change({ tileSources: sources.filter((one) => one.id !== id) }),
    }),
    [sources, keys, change],
  );
}
