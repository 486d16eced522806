import type { RecordRow } from '../records/record-row.ts';
import { groupBy } from './survey-index.ts';
import type { SurveyIndex } from './survey-index.ts';

type Photos = readonly RecordRow<'photo'>[];

/** Photos by the line they lie on; each photo of a held assessment is on just one. */
export interface GroupedPhotos {
  /** By finding id. */
  readonly ofFinding: ReadonlyMap<string, Photos>;
  /** Those of items without a finding: by assessment id, then item code. */
  readonly ofItem: ReadonlyMap<string, ReadonlyMap<string, Photos>>;
}

/**
 * A photo lies with its finding; one of the item alone, or whose finding was removed, with the item's
 * earliest finding, for people photograph first and name the fault then; else with the item's rating.
 */
export function groupPhotos(index: SurveyIndex): GroupedPhotos {
  const earliest = new Map<string, RecordRow<'finding'>>();
  for (const finding of index.findings.values()) {
    const item = itemKey(finding.values);
    const first = earliest.get(item);
    if (first === undefined || orderOf(finding) < orderOf(first)) earliest.set(item, finding);
  }
  const findingOf = ({ values }: RecordRow<'photo'>): string | undefined =>
    values.finding && index.findings.has(values.finding)
      ? values.finding
      : earliest.get(itemKey(values))?.id;
  const loose = [...index.photos.values()].filter((photo) => findingOf(photo) === undefined);
  const byAssessment = groupBy(loose, ({ values }) => values.assessment);
  return {
    ofFinding: groupBy(index.photos.values(), findingOf),
    ofItem: new Map(
      [...byAssessment].map(([assessment, photos]) => [
        assessment,
        groupBy(photos, ({ values }) => values.item),
      ]),
    ),
  };
}

const itemKey = (values: { readonly assessment?: string; readonly item?: string | null }): string =>
  `${values.assessment} ${values.item}`;

const orderOf = ({ id, values }: RecordRow<'finding'>): string => `${values.foundAt ?? ''} ${id}`;
