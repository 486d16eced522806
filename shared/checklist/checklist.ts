import type { Localized } from '../kernel/localized.ts';

/** Codes of the 22 site types of the bundled checklists. */
export const SITE_TYPES = [
  'RD',
  'CS',
  'BX',
  'JC',
  'SQ',
  'XQ',
  'NM',
  'GY',
  'GC',
  'YY',
  'XX',
  'ZB',
  'ZW',
  'CK',
  'WH',
  'GJ',
  'BS',
  'WB',
  'JQ',
  'GD',
  'XC',
  'WC',
] as const;

export type SiteType = (typeof SITE_TYPES)[number];

/** How a judgement becomes a share of the item's marks (domain practice §2.2). */
export type ScoringRule =
  /** Meets or does not: 100 / 0. With a limit, the measured value or share decides. */
  | { readonly kind: 'PF'; readonly limit?: MeasuredLimit }
  /** Cases 0 / 1 / 2 / 3 and more: 100 / 66 / 33 / 0. */
  | { readonly kind: 'G3' }
  /** Cases 0 / 1 and more: 100 / 0. */
  | { readonly kind: 'G1' }
  /** min(found, required) / required. */
  | { readonly kind: 'QT'; readonly required: number }
  /** Events in a timed window by G3, unless a limit on events / opportunities is set. */
  | { readonly kind: 'RT'; readonly limitShare?: number; readonly minutes: number }
  /** At least `pass` of `asked` people, rooms or records. */
  | { readonly kind: 'SM'; readonly pass: number; readonly asked: number };

/** For PF judged by a number: `of` value (minutes, per cent …) or share (count / total, 0–1). */
export interface MeasuredLimit {
  readonly of: 'value' | 'share';
  readonly min?: number;
  readonly max?: number;
  readonly unit: Localized;
}

export type AnswerKind = 'verdict' | 'cases' | 'quantity' | 'timed' | 'asked' | 'measured';

/** Field method (practice §1.2). */
export type FieldMethod = 'look' | 'watch' | 'ask' | 'read' | 'ring' | 'count';

/** Where the item comes from: seen in a source, carried over by analogy, or unverified. */
export type Provenance = 'seen' | 'analogy' | 'unverified';

export interface Item {
  readonly code: string;
  readonly title: Localized;
  readonly criterion: Localized;
  readonly answer: AnswerKind;
  readonly rule: ScoringRule;
  readonly weight: number;
  /** Suggested red line: urgent when it fails. */
  readonly redLine: boolean;
  readonly method: FieldMethod;
  readonly provenance: Provenance;
  /** Frequent findings, short, for the phrase picker. */
  readonly phrases: readonly Localized[];
}

export interface Indicator {
  readonly code: string;
  readonly name: Localized;
  readonly items: readonly Item[];
}

export interface Checklist {
  readonly siteType: SiteType;
  readonly version: string;
  readonly name: Localized;
  /** Other names the type goes by in registers. */
  readonly aliases: readonly string[];
  /** How to walk and watch, adjustable per city: metres and minutes. */
  readonly parameters: {
    readonly walkMetres?: number;
    readonly windowMinutes?: number;
    readonly note: Localized;
  };
  readonly indicators: readonly Indicator[];
}

/** All items in the order of the list. */
export function itemsOf(checklist: Checklist): readonly Item[] {
  return checklist.indicators.flatMap((indicator) => indicator.items);
}
