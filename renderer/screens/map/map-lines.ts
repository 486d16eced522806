import { SHOWN_STATES, shownState } from '../../../shared/assessing/shown-state.ts';
import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import { SITE_TYPES } from '../../../shared/checklist/checklist.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import type { RoundFields } from '../../../shared/records/fields.ts';
import type { LeftView } from '../../map/map-props.ts';
import type { PointLine } from '../points/point-lines.ts';
import { filterLines } from '../points/point-lines.ts';

/** A line of the list beside the map, and a marker on it. */
export interface MapLine {
  readonly line: PointLine;
  readonly shown: ShownState;
}

export interface MapFilter {
  readonly query: string;
  readonly type: SiteType | null;
  readonly district: string | null;
  /** Empty means all. */
  readonly states: readonly ShownState[];
  /** Points pressed together on the map; null means all. */
  readonly only: readonly string[] | null;
}

export const NO_MAP_FILTER: MapFilter = {
  query: '',
  type: null,
  district: null,
  states: [],
  only: null,
};

/** What the person looks at: kept while the window is open, so that Score leads back to it. */
export interface MapLook {
  readonly filter: MapFilter;
  readonly chosen: string | null;
  readonly view: LeftView | null;
}

/** The lines of the points a round draws, with the state the map shows on `today`. */
export function linesOfRound(
  lines: readonly PointLine[],
  round: Pick<Partial<RoundFields>, 'points' | 'endsOn'>,
  today: string,
): readonly MapLine[] {
  const { points = 'all', endsOn = null } = round;
  const drawn = points === 'all' ? null : new Set<string>(points);
  return lines
    .filter(({ id }) => drawn === null || drawn.has(id))
    .map((line) => ({ line, shown: shownState(line.state, { roundEndsOn: endsOn }, today) }));
}

/** The lines that fit all but the states: what the legend counts. */
export function filterPlaces(
  all: readonly MapLine[],
  { query, type, district, only }: MapFilter,
): readonly MapLine[] {
  const fits = filterLines(
    all.map(({ line }) => line),
    { query, type, district, subdistrict: null, state: null },
  );
  const kept = new Set(fits.map(({ id }) => id));
  const these = only === null ? null : new Set(only);
  return all.filter(({ line }) => kept.has(line.id) && (these === null || these.has(line.id)));
}

export function filterStates(lines: readonly MapLine[], { states }: MapFilter): readonly MapLine[] {
  return states.length === 0 ? lines : lines.filter(({ shown }) => states.includes(shown));
}

export function countShown(lines: readonly MapLine[]): Readonly<Record<ShownState, number>> {
  const counts = { notBegun: 0, inProgress: 0, done: 0, findingOpen: 0, overdue: 0 };
  for (const { shown } of lines) counts[shown] += 1;
  return counts;
}

/** The look in what was stored before, by any version; what does not read is as at the start. */
export function readMapLook(stored: unknown): MapLook {
  const { filter, chosen, view } = asObject(stored);
  const { query, type, district, states } = asObject(filter);
  const { longitude, latitude, zoom } = asObject(view);
  const place = [longitude, latitude, zoom].every((one) => Number.isFinite(one));
  return {
    filter: {
      ...NO_MAP_FILTER,
      query: typeof query === 'string' ? query : '',
      type: SITE_TYPES.find((one) => one === type) ?? null,
      district: typeof district === 'string' ? district : null,
      states: Array.isArray(states) ? SHOWN_STATES.filter((one) => states.includes(one)) : [],
    },
    chosen: typeof chosen === 'string' ? chosen : null,
    view: place ? ({ longitude, latitude, zoom } as LeftView) : null,
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
