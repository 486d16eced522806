import { DomEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMap } from 'react-leaflet';
import type { Here, MapPoint, MapTexts } from '../map-props.ts';
import { usePrintView } from './use-print-view.ts';
import { FIT_OPTIONS, pointsBounds } from './bounds.ts';

interface MapButtonsProps {
  readonly points: readonly MapPoint[];
  readonly here: Here | undefined;
  readonly printable: boolean | undefined;
  readonly texts: MapTexts;
}

/** Thumb-sized: nearer, farther, everything, here. */
export function MapButtons({ points, here, printable, texts }: MapButtonsProps) {
  const map = useMap();
  const print = usePrintView();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    DomEvent.disableClickPropagation(box.current);
    DomEvent.disableScrollPropagation(box.current);
  }, []);
  const showAll = (): void => {
    const bounds = pointsBounds(points);
    if (bounds) map.fitBounds(bounds, FIT_OPTIONS);
  };
  return (
    <div className="survey-map-buttons" ref={box}>
      <MapButton label={texts.zoomIn} onPress={() => map.zoomIn()}>
        <path d="M10 4v12M4 10h12" />
      </MapButton>
      <MapButton label={texts.zoomOut} onPress={() => map.zoomOut()}>
        <path d="M4 10h12" />
      </MapButton>
      <MapButton label={texts.showAll} onPress={showAll}>
        <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
        <circle cx="10" cy="10" r="1.5" fill="currentColor" />
      </MapButton>
      {here && (
        <MapButton
          label={texts.showHere}
          onPress={() => map.setView([here.latitude, here.longitude], Math.max(16, map.getZoom()))}
        >
          <circle cx="10" cy="10" r="5" />
          <circle cx="10" cy="10" r="1.5" fill="currentColor" />
          <path d="M10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3" />
        </MapButton>
      )}
      {printable && (
        <MapButton label={texts.print} onPress={() => void print()}>
          <path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 11h8v6H6z" />
        </MapButton>
      )}
    </div>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function MapButton({ label, onPress, children }: MapButtonProps) {
  return (
    <button type="button" title={label} aria-label={label} onClick={onPress}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
