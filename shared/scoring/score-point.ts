import { itemsOf } from '../checklist/checklist.ts';
import type { Checklist, Item, ScoringRule } from '../checklist/checklist.ts';
import type { Answer } from './answer.ts';
import { scoreItem } from './score-item.ts';
import type { ItemScore } from './score-item.ts';
import type { ScoreNotice } from './score-notice.ts';
import type { Share } from './share.ts';
import { weighMarks } from './weigh-marks.ts';

/** `disputed`: the record holds two or more live answers, of which `answer` is the one shown. */
export interface RatedItem {
  readonly answer: Answer | null;
  readonly disputed?: boolean;
}

/** Marks one item lost: `lost` of the point's `marks.of`, the same as `points` of 100, and why. */
export interface TraceLine {
  readonly item: string;
  readonly rule: ScoringRule;
  readonly answer: Answer;
  readonly lost: number;
  readonly points: number;
}

export interface PointScore {
  readonly state: 'notBegun' | 'incomplete' | 'complete';
  /** 0–100 over the scored items, unrounded; null when none is scored. */
  readonly percent: number | null;
  /** The same in whole marks: gained + Σ trace.lost = of, exactly. */
  readonly marks: { readonly gained: number; readonly of: number };
  /** Numbers of items: with a score, applicable, said not to apply. */
  readonly answered: number;
  readonly applicable: number;
  readonly notApplicable: number;
  /** Item codes in the order of the checklist; `redLines` lists those that lost marks. */
  readonly missing: readonly string[];
  readonly disputed: readonly string[];
  readonly redLines: readonly string[];
  readonly trace: readonly TraceLine[];
  readonly notices: readonly ScoreNotice[];
}

interface Scored {
  readonly item: Item;
  readonly answer: Answer;
  readonly weight: number;
  readonly share: Share;
}

/** The score of one assessment of a point, with every mark it lost (SPEC.md S8–S12). */
export function scorePoint(
  checklist: Checklist,
  ratings: ReadonlyMap<string, RatedItem>,
): PointScore {
  const items = itemsOf(checklist);
  const scored: Scored[] = [];
  const missing: string[] = [];
  const notices: ScoreNotice[] = [];
  let notApplicable = 0;
  let begun = false;
  for (const item of items) {
    const answer = ratings.get(item.code)?.answer ?? null;
    const result = scoreItem(item, answer);
    if (answer !== null) begun = true;
    if (result.state === 'notApplicable') notApplicable += 1;
    else if (result.share !== null && answer !== null)
      scored.push({ item, answer, weight: item.weight, share: result.share });
    else missing.push(item.code);
    for (const notice of naming(item, result)) notices.push(notice);
  }
  const codes = new Set(items.map((item) => item.code));
  for (const [code, rated] of ratings)
    if (rated.answer !== null && !codes.has(code))
      notices.push({ code: 'item-unknown', severity: 'warning', params: { item: code } });
  return {
    state: !begun ? 'notBegun' : missing.length > 0 ? 'incomplete' : 'complete',
    ...countMarks(scored),
    answered: scored.length,
    applicable: items.length - notApplicable,
    notApplicable,
    missing,
    disputed: items.map((i) => i.code).filter((code) => ratings.get(code)?.disputed === true),
    redLines: scored.filter(failsRedLine).map(({ item }) => item.code),
    notices,
  };
}

const failsRedLine = ({ item, share }: Scored): boolean => item.redLine && share.num < share.den;

function naming(item: Item, result: ItemScore): readonly ScoreNotice[] {
  return result.notices.map((notice) => ({
    ...notice,
    params: { ...notice.params, item: item.code },
  }));
}

function countMarks(scored: readonly Scored[]): Pick<PointScore, 'percent' | 'marks' | 'trace'> {
  const marks = weighMarks(scored);
  const of = marks.reduce((sum, { full }) => sum + full, 0);
  const gained = marks.reduce((sum, mark) => sum + mark.gained, 0);
  const trace = scored.flatMap(({ item, answer }, index): readonly TraceLine[] => {
    const { full, gained: kept } = marks[index] ?? { full: 0, gained: 0 };
    if (kept >= full) return [];
    const lost = full - kept;
    return [{ item: item.code, rule: item.rule, answer, lost, points: (lost * 100) / of }];
  });
  return { percent: of === 0 ? null : (gained * 100) / of, marks: { gained, of }, trace };
}
