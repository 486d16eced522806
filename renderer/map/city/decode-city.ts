import type {
  CityFeature,
  FeatureClass,
  FeatureName,
  SampleCity,
} from '../../../resources/sample-city/city-format.ts';
import { toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';

/** Zoom of the pixels the shapes are kept in; from the city's origin, so that they stay small numbers. */
const KEPT_ZOOM = 20;

/** x, y, x, y … and the box round them, in kept pixels. */
export interface CityShape {
  readonly xy: Float64Array;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

interface CityLayer {
  readonly class: FeatureClass;
  readonly name?: FeatureName;
  readonly shapes: readonly CityShape[];
}

export interface DrawnCity {
  readonly origin: { readonly x: number; readonly y: number };
  readonly sheet: CityShape;
  readonly extent: SampleCity['extent'];
  readonly byClass: ReadonlyMap<FeatureClass, readonly CityLayer[]>;
}

/** Turns the compact file into shapes ready to draw. */
export function decodeCity(city: SampleCity): DrawnCity {
  const [longitude, latitude] = city.origin;
  const origin = toWorld({ longitude, latitude });
  const byClass = new Map<FeatureClass, CityLayer[]>();
  for (const feature of city.features) {
    const layers = byClass.get(feature.class) ?? [];
    layers.push(decodeFeature(city, feature, origin));
    byClass.set(feature.class, layers);
  }
  const [west, south, east, north] = city.extent;
  const corners = [[west, north], [east, north], [east, south], [west, south]]; // prettier-ignore
  return { origin, sheet: shapeOf(corners, origin), extent: city.extent, byClass };
}

function decodeFeature(
  city: SampleCity,
  feature: CityFeature,
  origin: { x: number; y: number },
): CityLayer {
  const shapes = feature.shapes.map((steps) => {
    const spots: number[][] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
      spots.push([city.origin[0] + x * city.scale, city.origin[1] + y * city.scale]);
    }
    return shapeOf(spots, origin);
  });
  return { class: feature.class, ...(feature.name ? { name: feature.name } : {}), shapes };
}

function shapeOf(
  spots: readonly (readonly number[])[],
  origin: { x: number; y: number },
): CityShape {
  const xy = new Float64Array(spots.length * 2);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  spots.forEach(([longitude = 0, latitude = 0], i) => {
    const world = toWorld({ longitude, latitude });
    const x = (world.x - origin.x) * 2 ** KEPT_ZOOM;
    const y = (world.y - origin.y) * 2 ** KEPT_ZOOM;
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  });
  return { xy, west, north, east, south };
}

/** From kept pixels to the canvas: times `k`, plus `dx` and `dy`. */
export interface Placing {
  readonly k: number;
  readonly dx: number;
  readonly dy: number;
}

export function placingOf(city: DrawnCity, view: MapView): Placing {
  const scale = 2 ** view.zoom;
  return {
    k: 2 ** (view.zoom - KEPT_ZOOM),
    dx: city.origin.x * scale - view.left,
    dy: city.origin.y * scale - view.top,
  };
}

/** True when any of the shape, drawn with so many pixels of margin, may fall on the canvas. */
export function isSeen(
  shape: CityShape,
  { k, dx, dy }: Placing,
  view: MapView,
  margin: number,
): boolean {
  return (
    shape.east * k + dx > -margin &&
    shape.west * k + dx < view.width + margin &&
    shape.south * k + dy > -margin &&
    shape.north * k + dy < view.height + margin
  );
}
