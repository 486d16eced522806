import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import type { PackSheet, ReadTile } from './pack-sheet.ts';
import { RasterSheet } from './raster-sheet.ts';

interface PackLayerProps {
  readonly pack: MapPack;
  readonly readTile: ReadTile;
  readonly theme: MapTheme;
  readonly language: Language;
  /** Higher lies over lower. */
  readonly level: number;
}

/** One map pack on the map. Another look of it wants another key. */
export function PackLayer({ pack, readTile, theme, language, level }: PackLayerProps) {
  const [arrived, arrive] = useReducer((count: number) => count + 1, 0);
  const [sheet, setSheet] = useState<PackSheet | null>(null);
  const [first] = useState(pack);
  useEffect(() => {
    let current: PackSheet | null = null;
    let gone = false;
    const options = { pack: first, read: readTile, theme, language, onArrive: arrive };
    void openSheet(options).then((opened) => {
      if (gone) return;
      current = opened;
      setSheet(opened);
    });
    return () => {
      gone = true;
      current?.clear();
    };
  }, [first, readTile, theme, language]);
  useEffect(() => {
    sheet?.askAgain();
    arrive();
  }, [sheet, pack.tiles]);
  const paint = useCallback<Paint>(
    (context, view) => {
      if (arrived >= 0) sheet?.paint(context, view);
    },
    [sheet, arrived],
  );
  useViewCanvas('tilePane', paint, { level });
  return null;
}

async function openSheet(
  options: ConstructorParameters<typeof RasterSheet>[0],
): Promise<PackSheet> {
  if (options.pack.look.format === 'raster') return new RasterSheet(options);
  // The drawing of vector tiles is large, and needed by few.
  const { VectorSheet } = await import('./vector/vector-sheet.ts');
  return new VectorSheet(options);
}
