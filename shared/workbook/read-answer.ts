import type { AnswerKind } from '../checklist/checklist.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { Answer } from '../scoring/answer.ts';
import { plainText } from './plain-text.ts';
import type { Cell } from './sheet-grid.ts';

const PASSES = /^(符合|合格|达标|通过|是|对|有|好|√|✓|✔|☑|1|y|yes|true|t|pass|ok)$/;
const FAILS =
  /^(不符合|不合格|不达标|未达标|不通过|未通过|否|不是|错|x|×|✗|✘|✕|☒|0|n|no|false|f|fail)$/;
const NOT_APPLICABLES = /^(不适用|不涉及|无此项|n\/a|na|notapplicable)$/;
const COUNT = /^(\d{1,9})(?:\.0+)?(?:例|处|起|个|次|块|幅|条|人|件|辆|家)?$/;
const PAIR = /^(\d{1,9})(?:人|个|间|份)?(?:\/|比|of)(\d{1,9})(?:人|个|间|份)?$/;
const MEASURE =
  /^(\d+(?:\.\d+)?)(?:分钟|分|秒|米|公里|%|个|处|辆|人|天)?(?:\/(\d+(?:\.\d+)?)(?:个|处|辆|人|天)?)?$/;
const TIMED = /^(\d{1,9})起?(?:\/(\d{1,9})次?)?\/(\d{1,9})(?:秒|s)$/;
const TIMED_MINUTES = /^(\d{1,9})起?(?:\/(\d{1,9})次?)?\/(\d{1,6})(?:分钟|分|min)$/;

/**
 * A 结果 cell as a person would read it, for an item of that kind; null is an emptied cell. `current`
 * lends what a short entry leaves out (a bare count of a timed or asked item). `unclear` is not guessed.
 */
export function readAnswer(
  cell: Cell,
  kind: AnswerKind,
  current: Answer | null,
): Result<Answer | null, 'unclear'> {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return fail('unclear');
  const text = plainText(cell).replaceAll(/\s/g, '').toLowerCase();
  if (text === '') return succeed(null);
  if (NOT_APPLICABLES.test(text)) return succeed({ kind: 'notApplicable' });
  const answer = readAs(kind, text, current);
  return answer === null ? fail('unclear') : succeed(answer);
}

function readAs(kind: AnswerKind, text: string, current: Answer | null): Answer | null {
  switch (kind) {
    case 'verdict':
      return PASSES.test(text)
        ? { kind, pass: true }
        : FAILS.test(text)
          ? { kind, pass: false }
          : null;
    case 'cases': {
      const cases = readCount(text);
      return cases === null ? null : { kind, cases };
    }
    case 'quantity': {
      const found = readCount(text);
      return found === null ? null : { kind, found };
    }
    case 'timed':
      return readTimed(text, current);
    case 'asked':
      return readAsked(text, current);
    case 'measured': {
      const match = MEASURE.exec(text);
      if (!match) return null;
      const value = Number(match[1]);
      return match[2] === undefined ? { kind, value } : { kind, value, total: Number(match[2]) };
    }
  }
}

function readCount(text: string): number | null {
  if (text === '无' || text === '没有') return 0;
  const match = COUNT.exec(text);
  return match ? Number(match[1]) : null;
}

function readTimed(text: string, current: Answer | null): Answer | null {
  const events = readCount(text);
  if (events !== null) return current?.kind === 'timed' ? { ...current, events } : null;
  const inMinutes = TIMED_MINUTES.exec(text);
  const match = inMinutes ?? TIMED.exec(text);
  if (!match) return null;
  const seconds = Number(match[3]) * (inMinutes ? 60 : 1);
  const answer = { kind: 'timed', events: Number(match[1]), seconds } as const;
  return match[2] === undefined ? answer : { ...answer, opportunities: Number(match[2]) };
}

function readAsked(text: string, current: Answer | null): Answer | null {
  const pair = PAIR.exec(text);
  const count = readCount(text);
  if (!pair && (count === null || current?.kind !== 'asked')) return null;
  const asked = pair ? Number(pair[2]) : current?.kind === 'asked' ? current.asked : 0;
  const passed = pair ? Number(pair[1]) : (count ?? 0);
  return passed <= asked ? { kind: 'asked', passed, asked } : null;
}
