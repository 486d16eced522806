import type { MeasuredLimit, ScoringRule } from '../checklist/checklist.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { Answer } from './answer.ts';
import type { ScoreNotice, ScoreNoticeCode } from './score-notice.ts';
import { gradeCases, passOrFail } from './share.ts';
import type { Share } from './share.ts';

type Given = Exclude<Answer, { kind: 'notApplicable' }>;
type Judged = Result<Share, ScoreNotice> | 'unfinished';
type Rule<K extends ScoringRule['kind']> = Extract<ScoringRule, { kind: K }>;

/** The share of its marks an answer keeps under a rule, or why it cannot be said (SPEC.md S1–S4, S6, S7). */
export function judgeAnswer(rule: ScoringRule, given: Given): Judged {
  switch (rule.kind) {
    case 'PF':
      if (given.kind === 'verdict') return succeed(passOrFail(given.pass));
      return given.kind === 'measured' ? judgeMeasured(rule, given) : unfit(rule, given);
    case 'G3':
      if (given.kind !== 'cases') return unfit(rule, given);
      return isCount(given.cases) ? succeed(gradeCases(given.cases)) : badNumber;
    case 'G1':
      if (given.kind === 'verdict') return succeed(passOrFail(given.pass));
      if (given.kind !== 'cases') return unfit(rule, given);
      return isCount(given.cases) ? succeed(passOrFail(given.cases === 0)) : badNumber;
    case 'QT':
      return given.kind === 'quantity' ? judgeQuantity(rule, given.found) : unfit(rule, given);
    case 'RT':
      return given.kind === 'timed' ? judgeTimed(rule, given) : unfit(rule, given);
    case 'SM':
      return given.kind === 'asked' ? judgeAsked(rule, given) : unfit(rule, given);
  }
}

function judgeQuantity(rule: Rule<'QT'>, found: number): Judged {
  if (!isCount(rule.required) || rule.required === 0) return broken(rule);
  if (!isCount(found)) return badNumber;
  return succeed({ num: Math.min(found, rule.required), den: rule.required });
}

function judgeTimed(rule: Rule<'RT'>, given: Extract<Given, { kind: 'timed' }>): Judged {
  const { events, opportunities, seconds } = given;
  if (!isCount(events) || !(Number.isFinite(seconds) && seconds >= 0)) return badNumber;
  if (opportunities !== undefined && !isCount(opportunities)) return badNumber;
  if (rule.limitShare === undefined) return succeed(gradeCases(events));
  if (!(rule.limitShare >= 0 && rule.limitShare <= 1)) return broken(rule);
  if (opportunities === undefined || opportunities === 0) return noBase;
  if (events > opportunities) return badNumber;
  return succeed(passOrFail(events / opportunities <= rule.limitShare));
}

function judgeAsked(rule: Rule<'SM'>, given: Extract<Given, { kind: 'asked' }>): Judged {
  if (!isCount(rule.pass) || !isCount(rule.asked) || rule.asked === 0 || rule.pass > rule.asked)
    return broken(rule);
  if (!isCount(given.passed) || !isCount(given.asked) || given.passed > given.asked)
    return badNumber;
  if (given.asked < rule.asked) return 'unfinished';
  return succeed(passOrFail(given.passed * rule.asked >= rule.pass * given.asked));
}

function judgeMeasured(rule: Rule<'PF'>, given: Extract<Given, { kind: 'measured' }>): Judged {
  const { limit } = rule;
  if (!limit) return unfit(rule, given);
  if (limit.min === undefined && limit.max === undefined) return broken(rule);
  const { value, total } = given;
  if (!Number.isFinite(value)) return badNumber;
  if (limit.of === 'value') return succeed(passOrFail(within(limit, value)));
  if (total === undefined || total === 0) return noBase;
  if (!Number.isFinite(total) || value < 0 || total < value) return badNumber;
  return succeed(passOrFail(within(limit, value / total)));
}

const within = (limit: MeasuredLimit, value: number): boolean =>
  value >= (limit.min ?? -Infinity) && value <= (limit.max ?? Infinity);

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

const refuse = (code: ScoreNoticeCode, params: ScoreNotice['params'] = {}): Judged =>
  fail({ code, severity: 'error', params });
const badNumber = refuse('answer-number-invalid');
const noBase = refuse('answer-base-missing');
const broken = (rule: ScoringRule): Judged => refuse('rule-invalid', { rule: rule.kind });
const unfit = (rule: ScoringRule, given: Given): Judged =>
  refuse('rule-answer-unfit', { rule: rule.kind, given: given.kind });
