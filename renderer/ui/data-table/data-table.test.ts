import { describe, expect, it } from 'vitest';
import { moveActive } from './move-active.ts';
import { rowsAsText } from './rows-as-text.ts';
import { addRange, toggleAll, toggleRow } from './select-rows.ts';
import { nextSort } from './table-column.ts';

describe('the active row', () => {
  it('moves by a row, by a page, and to the ends, and stays inside the list', () => {
    expect(moveActive('ArrowDown', 3, 10, 5)).toBe(4);
    expect(moveActive('ArrowUp', 0, 10, 5)).toBe(0);
    expect(moveActive('PageDown', 7, 10, 5)).toBe(9);
    expect(moveActive('PageUp', 7, 10, 5)).toBe(2);
    expect(moveActive('Home', 7, 10, 5)).toBe(0);
    expect(moveActive('End', 0, 10, 5)).toBe(9);
  });
  it('begins at the first row', () => {
    expect(moveActive('ArrowDown', -1, 10, 5)).toBe(0);
    expect(moveActive('PageDown', -1, 10, 5)).toBe(0);
    expect(moveActive('End', -1, 10, 5)).toBe(9);
  });
  it('is left alone by other keys and by an empty list', () => {
    expect(moveActive('a', 3, 10, 5)).toBeNull();
    expect(moveActive('ArrowDown', -1, 0, 5)).toBeNull();
  });
});

describe('the selection', () => {
  const keys = ['a', 'b', 'c', 'd'];
  it('takes a row in and out', () => {
    expect([...toggleRow(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggleRow(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
  it('adds a range from either end', () => {
    expect([...addRange(new Set(), keys, 1, 3)]).toEqual(['b', 'c', 'd']);
    expect([...addRange(new Set(['d']), keys, 2, 0)]).toEqual(['d', 'a', 'b', 'c']);
  });
  it('selects all that are listed, then none, and leaves hidden rows as they are', () => {
    const all = toggleAll(new Set(['hidden', 'a']), keys);
    expect([...all].sort()).toEqual(['a', 'b', 'c', 'd', 'hidden']);
    expect([...toggleAll(all, keys)]).toEqual(['hidden']);
  });
});

describe('copied rows', () => {
  const columns = [
    { key: 'code', header: '编号', width: 1, text: (row: string[]) => row[0] ?? '' },
    { key: 'name', header: '名称', width: 1, text: (row: string[]) => row[1] ?? '' },
  ];
  it('are a header and lines parted by tabs', () => {
    expect(rowsAsText([['1', '甲']], columns)).toBe('编号\t名称\r\n1\t甲');
  });
  it('hold no breaks inside a cell and nothing a spreadsheet would calculate', () => {
    const text = rowsAsText(
      [
        ['=1+1', 'a\tb\nc'],
        ['-5', '-cmd'],
      ],
      columns,
    );
    expect(text.split('\r\n').slice(1)).toEqual(["'=1+1\ta b c", "-5\t'-cmd"]);
  });
});

describe('a header pressed again', () => {
  it('sorts up, down, then leaves the list as it comes', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      null,
    ]);
    expect(nextSort(down, 'code')).toEqual({ column: 'code', descending: false });
  });
});
