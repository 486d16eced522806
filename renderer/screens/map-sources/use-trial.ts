import { useState } from 'react';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import type { TriedTile } from '../../commands/use-try-source.ts';
import { useTrySource } from '../../commands/use-try-source.ts';

export type Trial = 'asking' | TriedTile;

/** One tile asked for on trial; null before. */
export function useTrial(
  source: TileSource,
  key: string,
): { readonly trial: Trial | null; readonly run: () => Promise<void>; readonly clear: () => void } {
  const trySource = useTrySource();
  const [trial, setTrial] = useState<Trial | null>(null);
  return {
    trial,
    run: async () => {
      setTrial('asking');
      setTrial(await trySource(source, key));
    },
    clear: () => setTrial(null),
  };
}
