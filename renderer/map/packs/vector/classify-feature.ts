import type { AreaClass, LineClass } from '../../../../resources/sample-city/city-format.ts';
import type { LabelKind } from '../../labels/label-kinds.ts';

type Named<T> = Readonly<Record<string, T>>;

/**
 * The classes of our palettes by what vector tiles call things: layers and their kinds in the Protomaps basemap
 * (docs.protomaps.com/basemaps/layers) and in OpenMapTiles (openmaptiles.org/schema).
 */
const GROUND_LAYERS: Named<AreaClass> = {
  park: 'green',
  water: 'water',
  building: 'building',
  buildings: 'building',
};

const GROUND_KINDS: Named<AreaClass> = {
  wood: 'wood', forest: 'wood', nature_reserve: 'wood', national_park: 'wood', scrub: 'orchard', orchard: 'orchard',
  grass: 'green', grassland: 'green', meadow: 'green', golf_course: 'green', village_green: 'green', wetland: 'green',
  allotments: 'orchard', farmland: 'field', sand: 'field', beach: 'field', barren: 'field', park: 'park', garden: 'park',
  recreation_ground: 'park', playground: 'park', zoo: 'scenic', attraction: 'scenic', cemetery: 'green',
  urban_area: 'block', residential: 'estate', neighbourhood: 'estate', suburb: 'estate', industrial: 'industry',
  railway: 'industry', commercial: 'block', retail: 'market', marketplace: 'market', school: 'school', college: 'school',
  university: 'school', kindergarten: 'school', hospital: 'hospital', clinic: 'hospital', pedestrian: 'square',
  square: 'square', plaza: 'square', pitch: 'pitch', stadium: 'pitch', aerodrome: 'industry', airfield: 'industry',
  military: 'block', library: 'culture', museum: 'culture', theatre: 'culture',
}; // prettier-ignore

const LINE_KINDS: Named<LineClass> = {
  motorway: 'road-major', trunk: 'road-major', primary: 'road-major', highway: 'road-major', major_road: 'road-major',
  secondary: 'road-major', tertiary: 'road-minor', medium_road: 'road-minor', minor_road: 'lane', minor: 'lane',
  unclassified: 'lane', residential: 'lane', living_street: 'lane', service: 'lane', track: 'path', path: 'path',
  footway: 'path', cycleway: 'path', steps: 'path', pedestrian: 'shopping-street', other: 'path', rail: 'rail',
  transit: 'rail', railway: 'rail', subway: 'rail', light_rail: 'rail', river: 'stream', stream: 'stream', canal: 'stream',
  drain: 'stream', ditch: 'stream',
}; // prettier-ignore

const LINE_LAYERS: ReadonlySet<string> = new Set([
  'roads',
  'transit',
  'water',
  'transportation',
  'waterway',
]);

const LABEL_LAYERS: Named<LabelKind> = {
  places: 'district',
  place: 'district',
  water: 'water',
  water_name: 'water',
  waterway: 'water',
  park: 'green',
  pois: 'institution',
  poi: 'institution',
};

/** Borders are left out: what may be shown of them the office imports (docs/decisions/0013). */
const UNDRAWN: ReadonlySet<string> = new Set(['boundaries', 'boundary', 'aeroway', 'earth']);

/** The colours of an area; null where it is not drawn. Layers of other schemas are drawn as blocks. */
export function areaClass(layer: string, kind: string): AreaClass | null {
  if (UNDRAWN.has(layer) || LABEL_ONLY.has(layer)) return null;
  const known = GROUND_LAYERS[layer] ?? GROUND_KINDS[kind];
  if (known) return known;
  return isKnownLayer(layer) ? null : 'block';
}

/** The stroke of a line; null where it is not drawn. */
export function lineClass(layer: string, kind: string): LineClass | null {
  if (LINE_LAYERS.has(layer)) return LINE_KINDS[kind] ?? null;
  return UNDRAWN.has(layer) || isKnownLayer(layer) ? null : 'path';
}

/** How the name of a feature is set; null where it is not named. */
export function labelKind(layer: string, kind: string): LabelKind | null {
  if (layer === 'roads' || layer === 'transportation_name') {
    const line = LINE_KINDS[kind];
    if (line === 'road-major') return 'road';
    return line === 'lane' || line === 'path' ? 'lane' : 'street';
  }
  const known = LABEL_LAYERS[layer];
  if (known === 'district' && SMALL_PLACES.has(kind)) return 'place';
  if (known) return known;
  return UNDRAWN.has(layer) || isKnownLayer(layer) ? null : 'place';
}

const SMALL_PLACES: ReadonlySet<string> = new Set(['hamlet', 'isolated_dwelling', 'neighbourhood']);
const LABEL_ONLY: ReadonlySet<string> = new Set([
  ...['places', 'place', 'pois', 'poi', 'water_name', 'transportation_name', 'mountain_peak'],
  ...['aerodrome_label', 'housenumber'],
]);
const GROUND_ONLY: ReadonlySet<string> = new Set(['landcover', 'landuse', 'natural']);

function isKnownLayer(layer: string): boolean {
  return (
    layer in GROUND_LAYERS ||
    LINE_LAYERS.has(layer) ||
    LABEL_ONLY.has(layer) ||
    GROUND_ONLY.has(layer)
  );
}

/** Layers in the order they are drawn, those of other schemas before the roads. */
export function layersFrom(listed: readonly string[]): readonly string[] {
  const others = listed.filter((layer) => !ORDER.includes(layer) && !UNDRAWN.has(layer));
  return [...ORDER.slice(0, OTHERS_AT), ...others, ...ORDER.slice(OTHERS_AT)];
}

const ORDER: readonly string[] = [
  ...['landcover', 'natural', 'landuse', 'park', 'water', 'waterway', 'transit'],
  ...['roads', 'transportation', 'buildings', 'building'],
  ...['places', 'place', 'water_name', 'transportation_name', 'pois', 'poi'],
];
const OTHERS_AT = ORDER.indexOf('transit');
