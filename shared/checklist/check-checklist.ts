import type { AnswerKind, Checklist, Item, MeasuredLimit, ScoringRule } from './checklist.ts';

/** What can be wrong with a checklist beyond its shape (SPEC.md); wording belongs to the screen. */
export type ChecklistFaultCode =
  | 'checklist.text-empty'
  | 'checklist.weight-not-positive'
  | 'checklist.parameter-not-positive'
  | 'checklist.indicator-missing'
  | 'checklist.indicator-empty'
  | 'checklist.code-malformed'
  | 'checklist.code-twice'
  | 'checklist.answer-rule-mismatch'
  | 'checklist.limit-out-of-place'
  | 'checklist.limit-open'
  | 'checklist.limit-impossible'
  | 'checklist.number-impossible'
  | 'checklist.alias-twice'
  | 'checklist.phrase-twice';

/** A fault and the path to it from the value that was checked. */
export interface ChecklistFault {
  readonly code: ChecklistFaultCode;
  readonly path: readonly (string | number)[];
}

/** Which rules can judge which answer (C4). */
const RULES_OF: Readonly<Record<AnswerKind, readonly ScoringRule['kind'][]>> = {
  verdict: ['PF', 'G1'],
  cases: ['G3', 'G1'],
  quantity: ['QT'],
  timed: ['RT'],
  asked: ['SM'],
  measured: ['PF'],
};

/** C5: a limit says at least one bound, in order, and a share stays within 0–1. */
export function checkLimit(limit: MeasuredLimit): readonly ChecklistFault[] {
  const bounds = [limit.min, limit.max].filter((bound) => bound !== undefined);
  if (bounds.length === 0) return [{ code: 'checklist.limit-open', path: [] }];
  const crossed = limit.min !== undefined && limit.max !== undefined && limit.min > limit.max;
  const outside = limit.of === 'share' && bounds.some((bound) => bound < 0 || bound > 1);
  return crossed || outside ? [{ code: 'checklist.limit-impossible', path: [] }] : [];
}

/** C6: the numbers of a rule can be met and missed. */
export function checkRule(rule: ScoringRule): readonly ChecklistFault[] {
  const impossible = (key: string): ChecklistFault => ({
    code: 'checklist.number-impossible',
    path: [key],
  });
  switch (rule.kind) {
    case 'QT':
      return rule.required >= 1 ? [] : [impossible('required')];
    case 'RT': {
      const { limitShare = 0, minutes } = rule;
      const share = limitShare >= 0 && limitShare < 1 ? [] : [impossible('limitShare')];
      return minutes > 0 ? share : [...share, impossible('minutes')];
    }
    case 'SM':
      return rule.pass >= 1 && rule.pass <= rule.asked ? [] : [impossible('pass')];
    default:
      return [];
  }
}

/** C4 and C5: answer and rule belong together, and a limit goes with a measured answer only. C8: phrases differ. */
export function checkItem(item: Item): readonly ChecklistFault[] {
  const faults: ChecklistFault[] = [];
  if (!RULES_OF[item.answer].includes(item.rule.kind)) {
    faults.push({ code: 'checklist.answer-rule-mismatch', path: ['rule'] });
  }
  const limited = item.rule.kind === 'PF' && item.rule.limit !== undefined;
  if (limited !== (item.answer === 'measured')) {
    faults.push({ code: 'checklist.limit-out-of-place', path: ['rule'] });
  }
  const phrases = item.phrases.map((phrase) => phrase.zh);
  return [...faults, ...repeats(phrases, 'checklist.phrase-twice', (n) => ['phrases', n])];
}

/** C2 and C3: codes are unique and formed from the site type. C7: no alias is said twice. */
export function checkChecklist(checklist: Checklist): readonly ChecklistFault[] {
  const { siteType, indicators } = checklist;
  const coded = indicators.flatMap((indicator, i) => [
    { code: indicator.code, form: /^[A-Z]{1,2}$/, path: ['indicators', i, 'code'] },
    ...indicator.items.map((item, k) => ({
      code: item.code,
      form: /^\d{2,3}$/,
      path: ['indicators', i, 'items', k, 'code'],
    })),
  ]);
  const malformed = coded
    .filter(({ code, form }) => {
      return !code.startsWith(`${siteType}-`) || !form.test(code.slice(siteType.length + 1));
    })
    .map(({ path }): ChecklistFault => ({ code: 'checklist.code-malformed', path }));
  const codes = coded.map(({ code }) => code);
  return [
    ...malformed,
    ...repeats(codes, 'checklist.code-twice', (n) => coded[n]?.path ?? []),
    ...repeats(checklist.aliases, 'checklist.alias-twice', (n) => ['aliases', n]),
  ];
}

/** One fault for each value that stood earlier in the list. */
function repeats(
  values: readonly string[],
  code: ChecklistFaultCode,
  pathOf: (index: number) => readonly (string | number)[],
): readonly ChecklistFault[] {
  return values.flatMap((value, n) =>
    values.indexOf(value) < n ? [{ code, path: pathOf(n) }] : [],
  );
}
