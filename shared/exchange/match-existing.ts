import { derivedId } from '../kernel/record-id.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { PointDraft } from './register-plan.ts';
import { tidyCode } from './tidy-text.ts';

export type PointRow = RecordRow<'point'>;

/** Known points, found by code and by id. */
export interface KnownPoints {
  readonly byCode: ReadonlyMap<string, PointRow>;
  readonly byId: ReadonlyMap<string, PointRow>;
}

/** A code held by several points names the first that is not removed. */
export function indexPoints(points: readonly PointRow[]): KnownPoints {
  const byCode = new Map<string, PointRow>();
  const byId = new Map<string, PointRow>();
  for (const point of points) {
    byId.set(point.id, point);
    const code = tidyCode(point.values.code ?? '');
    if (code === '') continue;
    const held = byCode.get(code);
    if (held === undefined || (held.values.removed === true && point.values.removed !== true)) {
      byCode.set(code, point);
    }
  }
  return { byCode, byId };
}

/**
 * The record a row means (rule R17): the known point with its code; else the id derived from the code,
 * or without a code from type, district and name, so that two laptops give one point one id.
 */
export function matchRecord(
  draft: PointDraft,
  known: KnownPoints,
): { readonly record: RecordId<'point'>; readonly existing: PointRow | undefined } {
  const { code = '', siteType, district = '', name } = draft;
  const byCode = code === '' ? undefined : known.byCode.get(code);
  if (byCode !== undefined) return { record: byCode.id, existing: byCode };
  const record =
    code === '' ? derivedId('point', siteType, district, name) : derivedId('point', code);
  return { record, existing: known.byId.get(record) };
}
