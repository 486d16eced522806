import type { Checklist, SiteType } from '../checklist/checklist.ts';
import { itemsOf } from '../checklist/checklist.ts';
import type { Localized } from '../kernel/localized.ts';
import type { RecordKind } from '../kernel/record-id.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from './record-row.ts';

/** What a record is called by a person: where it hangs and its own name; null where it is not held. */
export interface RecordSubject {
  readonly kind: RecordKind | null;
  readonly point: { readonly code: string; readonly name: string } | null;
  readonly item: { readonly code: string; readonly title: Localized | null } | null;
  /** Who made the assessment. */
  readonly inspector: string | null;
  /** The record's own name or text: of a person, a round, a finding. */
  readonly own: string | null;
}

export type RowOf = (id: string) => RecordRow | undefined;

/** The ids whose rows a subject is read from, one step further each time: assessment, then point and person. */
export function nextHops(row: RecordRow): readonly string[] {
  const values = row.values as Partial<Record<'assessment' | 'point' | 'inspector', string>>;
  return [values.assessment, values.point, values.inspector].filter((id) => id !== undefined);
}

/** The subject of a record from the rows at hand. */
export function subjectOf(
  id: string,
  rowOf: RowOf,
  checklistFor: (siteType: SiteType, version: string) => Checklist | null,
): RecordSubject {
  const kind = kindOf(id);
  const record = rowOf(id)?.values as Values | undefined;
  const assessment =
    kind === 'assessment'
      ? record
      : (rowOf(record?.assessment ?? '')?.values as Values | undefined);
  const point = rowOf(kind === 'point' ? id : (assessment?.point ?? ''))?.values as
    Values | undefined;
  const inspector = rowOf(assessment?.inspector ?? '')?.values as Values | undefined;
  const checklist =
    point?.siteType === undefined
      ? null
      : checklistFor(point.siteType, assessment?.checklistVersion ?? '');
  return {
    kind,
    point: point === undefined ? null : { code: point.code ?? '', name: point.name ?? '' },
    item: itemOf(record?.item, checklist),
    inspector: inspector?.name ?? null,
    own: kind === 'point' ? null : (record?.name ?? record?.text ?? null),
  };
}

interface Values {
  readonly assessment?: string;
  readonly point?: string;
  readonly inspector?: string;
  readonly checklistVersion?: string;
  readonly siteType?: SiteType;
  readonly item?: string;
  readonly code?: string;
  readonly name?: string;
  readonly text?: string;
}

function itemOf(code: string | undefined, checklist: Checklist | null): RecordSubject['item'] {
  if (code === undefined || code === '') return null;
  const item = checklist && itemsOf(checklist).find((one) => one.code === code);
  return { code, title: item?.title ?? null };
}
