import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FolderWatch } from './folder-watch.ts';
import type { MergeDeskState } from './merge-desk.ts';
import { WatchedState } from './watched-state.ts';

const EVERY = 10;
const IDLE: MergeDeskState = {
  files: [],
  plan: { at: 'none' },
  taken: new Set(),
  receipt: null,
  failure: null,
};

/** A folder that the test fills, and a desk that notes what is laid on it. */
function watchFolder() {
  const files = new Map<string, File>();
  const laid: string[] = [];
  const desk = {
    state: new WatchedState(IDLE),
    add: (added: readonly File[]) => added.map(({ name }) => laid.push(name)),
    remove: (id: number) => void laid.push(`-${id}`),
  };
  const folder = { gone: false };
  const watch = new FolderWatch(desk, EVERY);
  watch.start('交来', () =>
    folder.gone
      ? Promise.reject(new Error('NotFoundError'))
      : Promise.resolve([...files].map(([path, file]) => ({ path, file }))),
  );
  const put = (path: string, text: string): void => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    files.set(path, new File([text], name, { lastModified: text.length }));
  };
  return { files, put, laid, desk, watch, folder };
}

const looks = (n: number): Promise<unknown> => vi.advanceTimersByTimeAsync(n * EVERY);

describe('watching a folder', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('takes a workbook once it stands still, and once only', async () => {
    const { put, laid } = watchFolder();
    put('a.xlsx', 'a');
    await looks(1);
    put('a.xlsx', 'aa');
    await looks(1);
    expect(laid).toEqual([]);
    put('说明.docx', 'x');
    await looks(5);
    expect(laid).toEqual(['a.xlsx']);
  });

  it('takes one written again in the place of the old', async () => {
    const { put, laid } = watchFolder();
    put('一组/a.xlsx', 'a');
    await looks(2);
    put('一组/a.xlsx', 'more');
    await looks(2);
    expect(laid).toEqual(['a.xlsx', '-1', 'a.xlsx']);
  });

  it('waits for one that stands open elsewhere', async () => {
    const { put, laid, files } = watchFolder();
    put('a.xlsx', 'a');
    put('~$a.xlsx', 'x');
    await looks(5);
    expect(laid).toEqual([]);
    files.delete('~$a.xlsx');
    await looks(1);
    expect(laid).toEqual(['a.xlsx']);
  });

  it('never takes a plan or a receipt from under the eyes: what came waits for a word', async () => {
    const { put, laid, desk, watch } = watchFolder();
    desk.state.set({ ...IDLE, receipt: {} as MergeDeskState['receipt'] });
    put('a.xlsx', 'a');
    put('b.xlsx', 'b');
    await looks(3);
    expect([laid, watch.state.current().waiting]).toEqual([[], 2]);
    watch.take();
    expect([laid, watch.state.current().waiting]).toEqual([['a.xlsx', 'b.xlsx'], 0]);
    desk.state.set(IDLE);
    await looks(3);
    expect(laid).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('says so and ends when the folder is gone, and is silent after a stop', async () => {
    const { put, laid, watch, folder } = watchFolder();
    folder.gone = true;
    await looks(1);
    expect(watch.state.current()).toEqual({ folder: null, waiting: 0, lost: '交来' });
    watch.start('又来', () => Promise.resolve([{ path: 'a.xlsx', file: new File([], 'a.xlsx') }]));
    watch.stop();
    put('a.xlsx', 'a');
    await looks(5);
    expect([laid, watch.state.current().lost]).toEqual([[], null]);
  });
});
