import type { MapPosition } from '../map-props.ts';

/** Width of the world at zoom 0, CSS pixels (web Mercator, as Leaflet's EPSG:3857). */
const WORLD = 256;

export interface WorldSpot {
  readonly x: number;
  readonly y: number;
}

/** World pixels at zoom 0; times 2^zoom they are Leaflet's. */
export function toWorld({ longitude, latitude }: MapPosition): WorldSpot {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, latitude)) * Math.PI) / 180);
  return {
    x: ((longitude + 180) / 360) * WORLD,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD,
  };
}

export function fromWorld({ x, y }: WorldSpot): MapPosition {
  const n = Math.PI * (1 - (2 * y) / WORLD);
  return {
    longitude: (x / WORLD) * 360 - 180,
    latitude: (180 / Math.PI) * Math.atan(Math.sinh(n)),
  };
}

/** CSS pixels in one metre at a latitude and zoom. */
export function pixelsPerMetre(latitude: number, zoom: number): number {
  const equator = 40_075_016.686;
  return (WORLD * 2 ** zoom) / (equator * Math.cos((latitude * Math.PI) / 180));
}

/** What a canvas shows: its corner in world pixels at its zoom, and its size in CSS pixels. */
export interface MapView {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a position falls on the canvas, CSS pixels. */
export function onCanvas(view: MapView, world: WorldSpot): WorldSpot {
  const scale = 2 ** view.zoom;
  return { x: world.x * scale - view.left, y: world.y * scale - view.top };
}
