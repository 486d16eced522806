import type { RecordId } from '../kernel/record-id.ts';
import type { HybridTime } from '../kernel/hybrid-time.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { PointFields, RoundFields } from '../records/fields.ts';

/** The version of the blank workbook that this code writes, and the newest it reads. */
export const BLANK_FORMAT = 1;

/** First cell of the hidden sheet of a workbook to be filled in by hand. */
export const BLANK_MARK = 'dianwei-blank';

export const BLANK_SHEETS = {
  guide: '填写说明',
  fill: '填报',
  words: '_字典',
  hidden: '_dianwei',
} as const;

/** Labels of the cells in 填写说明 that the inspector fills. */
export const BLANK_LABELS = { name: '测评员姓名', unit: '单位', date: '测评日期' } as const;

/** What a blank workbook is for, as its hidden sheet keeps it. */
export interface BlankContent {
  readonly exportId: string;
  readonly exportedAt: HybridTime;
  /** Zone of the dates a person writes, minutes east of UTC. */
  readonly utcOffsetMinutes: number;
  readonly round: { readonly id: RecordId<'round'>; readonly values: Partial<RoundFields> };
  readonly points: readonly {
    readonly id: RecordId<'point'>;
    readonly values: Partial<PointFields>;
  }[];
}

/** SHA-256, hex, over all that the hidden sheet says: what the exporting installation signs. */
export function blankDigest(content: BlankContent): string {
  return sha256Hex(canonicalJson({ format: BLANK_FORMAT, ...content } as unknown as JsonValue));
}

/** The record number of one item of one point in the 填报 sheet. */
export const blankRowId = (point: string, item: string): string => `${point} ${item}`;
