import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { RawFeature, RawOverlay } from './feature.ts';
import { isObject } from './json-object.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import { damagedAt, overlayNotice } from './overlay-notice.ts';
import { OVERLAY_LIMITS } from './settle-overlay.ts';

type Position = readonly [number, number];
type Json = Readonly<Record<string, unknown>>;

/** Reads all objects of a topology, arcs joined again (topojson-specification 1.0). */
export function readTopojson(root: Json): Result<RawOverlay, OverlayNotice> {
  const arcs = readArcs(root);
  if (arcs === null) return fail(damagedAt('arcs'));
  const objects = isObject(root['objects']) ? Object.entries(root['objects']) : [];
  const budget = { positions: OVERLAY_LIMITS.positions };
  const features: RawFeature[] = [];
  for (const [, object] of objects) collect(object, features, arcs, budget);
  if (budget.positions < 0) {
    // A small file may name one long arc many thousand times.
    const limit = OVERLAY_LIMITS.positions;
    return fail(overlayNotice('overlay-too-large', 'error', { part: 'positions', limit }));
  }
  return succeed({
    format: 'topojson',
    name: objects.length === 1 ? (objects[0]?.[0] ?? '') : '',
    datum: null,
    unproject: null,
    features,
    notices: [],
  });
}

interface Arcs {
  readonly lines: readonly (readonly Position[])[];
  readonly place: (point: Position) => Position;
}

function readArcs(root: Json): Arcs | null {
  const transform = isObject(root['transform']) ? root['transform'] : null;
  const scale = transform ? pair(transform['scale']) : ([1, 1] as const);
  const shift = transform ? pair(transform['translate']) : ([0, 0] as const);
  const list = root['arcs'];
  if (scale === null || shift === null || !Array.isArray(list)) return null;
  const place = ([x, y]: Position): Position => [x * scale[0] + shift[0], y * scale[1] + shift[1]];
  const lines: (readonly Position[])[] = [];
  for (const arc of list as readonly unknown[]) {
    if (!Array.isArray(arc)) return null;
    let at: Position = [0, 0];
    const line: Position[] = [];
    for (const point of arc as readonly unknown[]) {
      const step = pair(point);
      if (step === null) return null;
      // Quantised arcs tell each point by the step from the one before.
      at = transform ? [at[0] + step[0], at[1] + step[1]] : step;
      line.push(place(at));
    }
    lines.push(line);
  }
  return { lines, place };
}

function pair(value: unknown): Position | null {
  const [x, y] = listed(value);
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

const DEEPEST = 20;

function collect(
  object: unknown,
  features: RawFeature[],
  arcs: Arcs,
  budget: { positions: number },
  depth = 0,
): void {
  if (!isObject(object) || depth > DEEPEST) return;
  const members = object['geometries'];
  if (object['type'] === 'GeometryCollection' && Array.isArray(members)) {
    for (const one of members as readonly unknown[]) {
      collect(one, features, arcs, budget, depth + 1);
    }
    return;
  }
  const type = typeof object['type'] === 'string' ? object['type'] : '';
  features.push({
    type,
    coordinates: coordinatesOf(type, object, arcs, budget),
    properties: isObject(object['properties']) ? object['properties'] : {},
  });
}

/** How deep the lists of arcs lie in each type. */
const DEPTH: Readonly<Record<string, number>> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

function coordinatesOf(
  type: string,
  object: Json,
  arcs: Arcs,
  budget: { positions: number },
): unknown {
  const placed = (value: unknown): unknown => {
    const point = pair(value);
    return point && arcs.place(point);
  };
  if (type === 'Point') return placed(object['coordinates']);
  if (type === 'MultiPoint') return listed(object['coordinates']).map(placed);
  const join = (value: unknown, depth: number): unknown =>
    depth === 0
      ? joinArcs(listed(value), arcs, budget)
      : listed(value).map((one) => join(one, depth - 1));
  return join(object['arcs'], DEPTH[type] ?? 0);
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** Arcs end to end, the shared point once; `~i` is arc `i` backwards. An unknown arc makes it no line. */
function joinArcs(
  indexes: readonly unknown[],
  { lines }: Arcs,
  budget: { positions: number },
): readonly Position[] | null {
  const joined: Position[] = [];
  for (const index of indexes) {
    if (typeof index !== 'number') return null;
    const line = lines[index < 0 ? ~index : index];
    if (line === undefined) return null;
    budget.positions -= line.length;
    if (budget.positions < 0) return null;
    if (joined.length > 0) joined.pop();
    for (let at = 0; at < line.length; at += 1) {
      joined.push(line[index < 0 ? line.length - 1 - at : at] as Position);
    }
  }
  return joined;
}
