import type { SiteType } from '../checklist/checklist.ts';
import type { StoredPosition } from '../geo/position.ts';
import type { RecordId, RecordKind } from '../kernel/record-id.ts';
import type { AssessmentRule } from '../scoring/score-assessments.ts';
import type { Place } from '../positioning/place.ts';
import type { DeskCase, ExerciseFields } from '../mock/exercise.ts';
import type { Answer } from '../scoring/answer.ts';

/** Instants are ISO 8601 UTC text, days `yyyy-mm-dd`. Every record may carry `removed: true`. */
interface Removable {
  readonly removed?: boolean;
}

export interface PersonFields extends Removable {
  readonly name: string;
  readonly unit: string;
}

/** A campaign with its frozen checklist versions; `points` lists the drawn ones, or 'all'. */
export interface RoundFields extends Removable {
  readonly name: string;
  readonly kind: 'survey' | 'mock';
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly checklists: Readonly<Record<string, string>>;
  readonly points: 'all' | readonly RecordId<'point'>[];
  /** How several assessments of one point make one score; absent: their mean. */
  readonly assessmentRule?: AssessmentRule;
  /** The sample city's. */
  readonly invented?: boolean;
  /** Of a mock round that is an exercise, or an attempt at one. */
  readonly exercise?: ExerciseFields;
  /** The reference as its trainer sealed it. */
  readonly sealed?: string;
  readonly begunAt?: string | null;
  readonly handedInAt?: string | null;
  /** What the trainer took in, and the names of those expected. */
  readonly collected?: readonly {
    readonly person: RecordId<'person'>;
    readonly attempt: number;
    readonly begunAt: string;
    readonly handedInAt: string;
  }[];
  readonly roster?: readonly string[];
  /** Names of the experts an exercise's reference was settled from. */
  readonly experts?: readonly string[];
}

/** A place to be assessed, as the register (点位台账) gives it. Codes and phones are text. */
export interface PointFields extends Removable {
  readonly code: string;
  readonly name: string;
  readonly siteType: SiteType;
  /** The type as the register named it, e.g. 商场超市 for BS. */
  readonly typeName: string;
  readonly district: string;
  readonly subdistrict: string;
  readonly community: string;
  readonly address: string;
  readonly stretch: string;
  readonly industryUnit: string;
  readonly territorialUnit: string;
  readonly contact: string;
  readonly phone: string;
  readonly leader: string;
  readonly leaderArea: string;
  readonly position: StoredPosition | null;
  /** Why the position was last corrected on the map; absent where it is the register's. */
  readonly positionReason?: string;
  readonly declared: boolean | null;
  readonly status: string;
  readonly remarks: string;
  /** A place of the sample city: never in a round that is not invented too. */
  readonly invented?: boolean;
  /** Of a desk case alone: what is to be seen of it. */
  readonly desk?: DeskCase;
}

/** One inspector's visit to one point in one round. */
export interface AssessmentFields extends Removable {
  readonly round: RecordId<'round'>;
  readonly point: RecordId<'point'>;
  readonly inspector: RecordId<'person'>;
  readonly checklistVersion: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Where the inspector stood when the visit began; absent where no position was known. */
  readonly place?: Place;
  /** A supervisor ruled that it counts for its point (裁定), and why; null once that was taken back. */
  readonly adjudged?: {
    readonly reason: string;
    readonly by: RecordId<'person'>;
    readonly at: string;
  } | null;
}

/** The judgement on one item in one assessment. */
export interface RatingFields extends Removable {
  readonly assessment: RecordId<'assessment'>;
  readonly item: string;
  readonly answer: Answer | null;
  readonly note: string;
  readonly ratedAt: string;
}

/** A fault with evidence. */
export interface FindingFields extends Removable {
  readonly assessment: RecordId<'assessment'>;
  readonly item: string;
  readonly text: string;
  readonly foundAt: string;
}

/** Evidence: `hash` is the SHA-256 of the untouched original's bytes. */
export interface PhotoFields extends Removable {
  readonly assessment: RecordId<'assessment'>;
  readonly item: string;
  readonly finding: RecordId<'finding'> | null;
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly from: 'camera' | 'file' | 'paste' | 'workbook';
  readonly addedAt: string;
  readonly exif: {
    readonly takenAt?: string;
    readonly longitude?: number;
    readonly latitude?: number;
  } | null;
}

export interface FieldsByKind {
  readonly person: PersonFields;
  readonly round: RoundFields;
  readonly point: PointFields;
  readonly assessment: AssessmentFields;
  readonly rating: RatingFields;
  readonly finding: FindingFields;
  readonly photo: PhotoFields;
}

export type FieldsOf<K extends RecordKind> = FieldsByKind[K];
