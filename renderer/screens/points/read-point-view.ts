import type { PointState } from '../../../shared/assessing/point-progress.ts';
import { SITE_TYPES } from '../../../shared/checklist/checklist.ts';
import type { TableSort } from '../../ui/data-table/table-column.ts';
import type { PointColumn, PointFilter } from './point-lines.ts';
import { NO_FILTER } from './point-lines.ts';

const POINT_COLUMNS: readonly PointColumn[] = [
  'code',
  'name',
  'type',
  'district',
  'subdistrict',
  'unit',
  'address',
  'state',
  'score',
];

/** In the order of the work. */
export const POINT_STATES: readonly PointState[] = [
  'notBegun',
  'inProgress',
  'findingOpen',
  'done',
];

/** How the person likes the table: kept from day to day. */
export interface PointTableView {
  readonly hidden: readonly string[];
  readonly sort: TableSort<PointColumn> | null;
}

/** What the person looks for: kept while the window is open. */
export interface PointSearch {
  readonly filter: PointFilter;
  readonly open: string | null;
}

/** The view in what was stored before, by any version; what does not read is as at the start. */
export function readTableView(stored: unknown): PointTableView {
  const { hidden, sort } = asObject(stored);
  const { column, descending } = asObject(sort);
  const known = POINT_COLUMNS.find((one) => one === column);
  return {
    hidden: Array.isArray(hidden)
      ? POINT_COLUMNS.filter((one) => hidden.includes(one))
      : ['address'],
    sort: known === undefined ? null : { column: known, descending: descending === true },
  };
}

export function readPointSearch(stored: unknown): PointSearch {
  const { filter, open } = asObject(stored);
  const { query, type, district, subdistrict, state } = asObject(filter);
  return {
    filter: {
      ...NO_FILTER,
      query: asText(query) ?? '',
      type: SITE_TYPES.find((one) => one === type) ?? null,
      district: asText(district),
      subdistrict: asText(subdistrict),
      state: POINT_STATES.find((one) => one === state) ?? null,
    },
    open: asText(open),
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
