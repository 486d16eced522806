import 'leaflet/dist/leaflet.css';
import './survey-map.css';
import { useMemo, useState } from 'react';
import { MapContainer, ScaleControl } from 'react-leaflet';
import { CityGround } from './city/city-ground.tsx';
import { CityLimits } from './city/city-limits.tsx';
import type { DrawnCity } from './city/decode-city.ts';
import { GridGround } from './graticule/grid-ground.tsx';
import { HereLayer } from './points/here-layer.tsx';
import { OverlayLayer } from './overlays/overlay-layer.tsx';
import { PointsLayer } from './points/points-layer.tsx';
import { PackLayer } from './packs/pack-layer.tsx';
import { MarkIndex } from './points/mark-index.ts';
import { AttributionLine } from './view/attribution-line.tsx';
import { LeaveView } from './view/leave-view.tsx';
import { toWorld } from './view/mercator.ts';
import { NorthMark } from './view/north-mark.tsx';
import { TrackLayer } from './track/track-layer.tsx';
import { ToolLayer } from './tools/tool-layer.tsx';
import { FitView } from './view/fit-view.tsx';
import { MapButtons } from './view/map-buttons.tsx';
import { MapNames } from './view/map-names.tsx';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import type { SurveyMapProps } from './map-props.ts';

/** Where an empty map looks until something gives it a better view. */
const EMPTY_VIEW = { center: [25.5, 103.8] as [number, number], zoom: 12 };

/** From so many points on they are gathered into clusters, unless the screen says otherwise. */
const CROWD = 300;

const NO_OVERLAYS: NonNullable<SurveyMapProps['overlays']> = [];

const calmMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const NO_PACKS: readonly MapPack[] = [];

/** A pack told to lie elsewhere, or to be drawn otherwise, is drawn anew. */
const packKey = ({ id, look }: MapPack): string => [id, look.datum, look.role].join();

/**
 * The survey points over the sample city or a plain grid. Points are drawn on one canvas and chosen by
 * click; with the keyboard the map moves and zooms, and points are reached through the list beside it.
 */
export function SurveyMap(props: SurveyMapProps) {
  const { points, selectedId, onSelect, ground, theme, language, here, texts } = props;
  const packs = props.packs ?? NO_PACKS;
  const [city, setCity] = useState<DrawnCity | null>(null);
  const clustered = props.clustered ?? points.length > CROWD;
  const index = useMemo(() => {
    const placed = points.map((point) => ({ ...point, world: toWorld(point.position) }));
    return new MarkIndex(placed, clustered);
  }, [points, clustered]);
  const [start] = useState(props.startView ?? null);
  return (
    <div className="survey-map" data-map-theme={theme}>
      <MapContainer
        className="survey-map-canvas"
        {...(start ? { center: [start.latitude, start.longitude], zoom: start.zoom } : EMPTY_VIEW)}
        zoomSnap={0.25}
        zoomDelta={1}
        wheelPxPerZoomLevel={90}
        maxZoom={19}
        minZoom={3}
        zoomControl={false}
        attributionControl={false}
        zoomAnimation={!calmMotion()}
        // Nothing moves on by itself; and a map left while gliding would fail in Leaflet.
        inertia={false}
        maxBoundsViscosity={0.7}
      >
        {ground === 'sampleCity' ? (
          <CityGround city={city} onLoaded={setCity} theme={theme} />
        ) : (
          <GridGround theme={theme} />
        )}
        {packs.map((pack, level) => (
          <PackLayer
            key={packKey(pack)}
            pack={pack}
            readTile={props.readTile}
            theme={theme}
            language={language}
            level={level + 1}
          />
        ))}
        <OverlayLayer overlays={props.overlays ?? NO_OVERLAYS} theme={theme} />
        {props.track && <TrackLayer track={props.track} theme={theme} />}
        <PointsLayer
          index={index}
          selectedId={selectedId}
          onSelect={onSelect}
          onSelectSeveral={props.onSelectSeveral}
          theme={theme}
          language={language}
          quiet={Boolean(props.tool)}
          city={ground === 'sampleCity' && packs.length === 0 ? city : null}
        />
        <HereLayer here={here} theme={theme} />
        {props.tool && <ToolLayer tool={props.tool} theme={theme} />}
        <FitView
          points={points}
          selectedId={selectedId}
          fit={props.fit ?? 'points'}
          fitKey={props.fitKey}
          fitBox={props.fitBox ?? null}
          begun={start !== null}
          extent={ground === 'sampleCity' ? city?.extent : undefined}
        />
        {ground === 'sampleCity' && city && <CityLimits extent={city.extent} />}
        {props.onLeaveView && <LeaveView onLeave={props.onLeaveView} />}
        <MapNames texts={texts} />
        <ScaleControl position="bottomleft" imperial={false} maxWidth={120} />
        <AttributionLine packs={packs} ground={texts.attribution[ground]} />
        <MapButtons points={points} here={here} texts={texts} printable={props.printable} />
      </MapContainer>
      <NorthMark label={texts.north} />
      {props.children}
    </div>
  );
}
