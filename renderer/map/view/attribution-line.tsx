import { useState } from 'react';
import { useMapEvents } from 'react-leaflet';
import type { Map } from 'leaflet';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';

interface AttributionLineProps {
  readonly packs: readonly MapPack[];
  /** Whose the ground under them is. */
  readonly ground: string;
}

/** Degrees, more than any datum lies off another. */
const DATUM_SLACK = 0.02;

/** Whose maps are in view. */
export function AttributionLine({ packs, ground }: AttributionLineProps) {
  const [, redraw] = useState(0);
  const map = useMapEvents({ moveend: () => redraw((count) => count + 1) });
  const words = packs
    .filter((pack) => isInView(pack, map))
    .map(({ look }) => look.attribution)
    .filter((word) => word !== '');
  return <p className="survey-map-attribution">{[...new Set(words), ground].join(' · ')}</p>;
}

function isInView({ look }: MapPack, map: Map): boolean {
  const view = map.getBounds();
  const { west, south, east, north } = look.bounds;
  return (
    view.getWest() < east + DATUM_SLACK &&
    view.getEast() > west - DATUM_SLACK &&
    view.getSouth() < north + DATUM_SLACK &&
    view.getNorth() > south - DATUM_SLACK
  );
}
