import { describe, expect, it } from 'vitest';
import { checklistFor } from '../../../resources/checklists/bundled-checklists.ts';
import { itemsOf } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { describeAnswer } from '../../ui/describe-answer.ts';
import { recordsByItem, sameItemRecords } from './item-records.ts';
import { nextMissing } from './next-missing.ts';
import { readKey } from './read-key.ts';
import { showSpan } from './show-time.ts';
import { scoreItemText } from '../../text/score-item-text.ts';

const press = (key: string, code = '', shift = false) => ({ key, code, shift });

describe('the keys of Score', () => {
  it('read a digit as the answer, with Shift as a phrase', () => {
    expect(readKey('cases', press('2', 'Digit2'))).toEqual({ do: 'answer', key: '2' });
    expect(readKey('cases', press('@', 'Digit2', true))).toEqual({ do: 'phrase', index: 1 });
    expect(readKey('measured', press('7', 'Digit7'))).toEqual({ do: 'measure' });
  });

  it('take letters in either case and leave other keys to the browser', () => {
    expect(readKey('verdict', press('N'))).toEqual({ do: 'next-missing' });
    expect(readKey('verdict', press('？'))).toEqual({ do: 'help' });
    expect(readKey('verdict', press(' ', 'Space'))).toBeNull();
    expect(readKey('verdict', press('Tab'))).toBeNull();
  });
});

describe('the next missing item', () => {
  const items = itemsOf(checklistFor('RD', '2026.1')!);
  const codes = items.map((item) => item.code);

  it('follows the list and goes on from the top', () => {
    const missing = [codes[1] ?? '', codes[4] ?? ''];
    expect(nextMissing(items, missing, null)).toBe(codes[1]);
    expect(nextMissing(items, missing, codes[1] ?? '')).toBe(codes[4]);
    expect(nextMissing(items, missing, codes[4] ?? '')).toBe(codes[1]);
    expect(nextMissing(items, [], codes[0] ?? '')).toBeNull();
  });

  it('stays where it is when that is the only one', () => {
    expect(nextMissing(items, [codes[2] ?? ''], codes[2] ?? '')).toBe(codes[2]);
  });
});

describe('the records of items', () => {
  const finding = (id: string, item: string, foundAt: string): RecordRow<'finding'> => ({
    id: `finding/${id}`,
    values: { item, foundAt, text: id },
    dots: { text: `r:${id}` },
  });
  const record = (findings: RecordRow<'finding'>[]) => ({
    assessment: null,
    ratings: new Map<string, RecordRow<'rating'>>(),
    findings,
    photos: [],
  });

  it('stand by item in the order they were added', () => {
    const found = recordsByItem(record([finding('2', 'A', '2'), finding('1', 'A', '1')])).get('A');
    expect(found?.findings.map((row) => row.id)).toEqual(['finding/1', 'finding/2']);
  });

  it('are the same when read anew and other when one changed', () => {
    const read = () => recordsByItem(record([finding('1', 'A', '1')])).get('A')!;
    expect(sameItemRecords(read(), read())).toBe(true);
    const more = recordsByItem(record([finding('1', 'A', '1'), finding('2', 'A', '2')])).get('A')!;
    expect(sameItemRecords(read(), more)).toBe(false);
  });
});

describe('wording', () => {
  it('says why marks were lost', () => {
    const words = scoreItemText.en.why;
    const rule = { kind: 'QT', required: 4 } as const;
    expect(describeAnswer({ kind: 'quantity', found: 3 }, rule, words)).toBe('3 of 4');
    expect(describeAnswer({ kind: 'timed', events: 2, seconds: 930 }, rule, words)).toBe(
      '2 in 15.5 min',
    );
  });

  it('shows a span as minutes, and hours only from one on', () => {
    expect(showSpan(0)).toBe('00:00');
    expect(showSpan(899_999)).toBe('14:59');
    expect(showSpan(3_661_000)).toBe('1:01:01');
  });
});
