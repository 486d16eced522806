import { describe, expect, it } from 'vitest';
import { fieldWords, valueWords } from './value-words.ts';

describe('values in words', () => {
  it('answers are said, not shown as data', () => {
    const said = (answer: object) => valueWords('answer', answer as never, 'zh');
    expect(said({ kind: 'verdict', pass: false })).toBe('不符合');
    expect(said({ kind: 'cases', cases: 2 })).toBe('2 例');
    expect(said({ kind: 'asked', passed: 8, asked: 10 })).toBe('10 中 8 合格');
    expect(said({ kind: 'timed', events: 3, seconds: 300 })).toBe('300 秒内 3 起');
    expect(valueWords('answer', { kind: 'notApplicable' }, 'en')).toBe('Not applicable');
  });

  it('what is nothing is said to be empty, and a removal is a removal', () => {
    expect(valueWords('note', '', 'zh')).toBe('（空）');
    expect(valueWords('position', null, 'en')).toBe('(empty)');
    expect(valueWords('removed', true, 'zh')).toBe('已删除');
    expect(valueWords('removed', null, 'zh')).toBe('保留');
  });

  it('references are called by their names where those are known', () => {
    const names = new Map([['round/r', '十一月']]);
    const nameOf = (id: string) => names.get(id) ?? null;
    expect(valueWords('round', 'round/r', 'zh', nameOf)).toBe('十一月');
    expect(valueWords('round', 'round/other', 'zh', nameOf)).toBe('round/other');
    expect(valueWords('name', '红旗路/东段', 'zh', nameOf)).toBe('红旗路/东段');
  });

  it('fields are called as their kind calls them; an unknown one keeps its name', () => {
    expect(fieldWords('point', 'name', 'zh')).toBe('点位名称');
    expect(fieldWords('person', 'name', 'zh')).toBe('名称');
    expect(fieldWords('rating', 'answer', 'en')).toBe('Rating');
    expect(fieldWords('rating', 'mystery', 'en')).toBe('mystery');
  });
});
