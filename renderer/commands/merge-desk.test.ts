import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { BookLabel } from '../../shared/merge/book-label.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import type { MergeReceipt } from './apply-merge.ts';
import { MergeDesk } from './merge-desk.ts';

type Read = Result<BookLabel, Notice>;

const BOOK = succeed({} as BookLabel);
const REFUSED = fail<Notice>({ code: 'workbook-not-zip', severity: 'error' });
const CHANGE = (replica: string) => ({ replica, seq: 1, prev: '', at: '', actor: '', sets: [] });
const VIEW = { changes: [CHANGE('a')], asked: [CHANGE('x'), CHANGE('y')] } as unknown as MergeView;
const RECEIPT = { accepted: 1 } as MergeReceipt;

/** A desk whose readings end when the test says so, and the plans and writes asked of it. */
function openDesk(reads: Readonly<Record<string, Read>>) {
  const ends = new Map<string, () => void>();
  const planned: (readonly string[])[] = [];
  const applied: string[][] = [];
  const outcome: { plan: Result<MergeView, Notice>; receipt: Result<MergeReceipt, Notice> } = {
    plan: succeed(VIEW),
    receipt: succeed(RECEIPT),
  };
  const forgotten: (number | 'all')[] = [];
  const desk = new MergeDesk({
    read: (_, file, signal) =>
      new Promise((settle) => {
        ends.set(file.name, () => settle(reads[file.name] ?? BOOK));
        signal.addEventListener('abort', () =>
          settle(fail({ code: 'workbook-cancelled', severity: 'error' })),
        );
      }),
    forget: (id) => forgotten.push(id),
    plan: (files) => {
      planned.push(files.map(({ name }) => name));
      return Promise.resolve(outcome.plan);
    },
    apply: (_, changes) => {
      applied.push(changes.map(({ replica }) => replica));
      return Promise.resolve(outcome.receipt);
    },
  });
  const finish = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((settle) => setTimeout(settle));
  };
  const ats = () => desk.state.current().files.map(({ state }) => state.at);
  const planAt = () => desk.state.current().plan.at;
  return { desk, finish, planned, applied, forgotten, outcome, ats, planAt };
}

const file = (name: string): File => new File(['x'], name);

describe('the desk of files to merge', () => {
  it('reads one file at a time and plans when all are read', async () => {
    const { desk, finish, planned, ats, planAt } = openDesk({ 'b.xlsx': REFUSED });
    desk.add([file('a.xlsx'), file('b.xlsx')]);
    expect(ats()).toEqual(['reading', 'waiting']);
    await finish('a.xlsx');
    expect(ats()).toEqual(['read', 'reading']);
    expect(planned).toEqual([]);
    await finish('b.xlsx');
    expect(ats()).toEqual(['read', 'read']);
    expect(planned).toEqual([['a.xlsx', 'b.xlsx']]);
    expect(planAt()).toBe('ready');
  });

  it('a file that is stopped or removed lets the others go on', async () => {
    const { desk, finish, planned, forgotten, ats } = openDesk({});
    desk.add([file('a.xlsx'), file('b.xlsx'), file('c.xlsx')]);
    desk.stop(1);
    await finish('');
    desk.remove(3);
    expect(ats()).toEqual(['stopped', 'reading']);
    await finish('b.xlsx');
    expect(planned).toEqual([['b.xlsx']]);
    expect(forgotten).toEqual([3]);
  });

  it('files of one name are told apart', async () => {
    const { desk, finish, planned } = openDesk({});
    desk.add([file('a.xlsx'), file('a.xlsx')]);
    await finish('a.xlsx');
    await finish('a.xlsx');
    expect(planned).toEqual([['a.xlsx', 'a.xlsx (2)']]);
  });

  it('refused files alone make no plan', async () => {
    const { desk, finish, planned, planAt } = openDesk({ 'a.xlsx': REFUSED });
    desk.add([file('a.xlsx')]);
    await finish('a.xlsx');
    expect(planned).toEqual([]);
    expect(planAt()).toBe('none');
  });

  it('applies the plan with the edits that were taken, and clears the desk', async () => {
    const { desk, finish, applied, forgotten } = openDesk({});
    desk.add([file('a.xlsx')]);
    await finish('a.xlsx');
    desk.take([0, 1], true);
    desk.take([0], false);
    await desk.apply();
    expect(applied).toEqual([['a', 'y']]);
    expect(desk.state.current()).toMatchObject({ files: [], receipt: RECEIPT });
    expect(forgotten).toEqual(['all']);
  });

  it('keeps the plan when writing failed, and plans again on demand', async () => {
    const { desk, finish, outcome, planned, planAt } = openDesk({});
    outcome.receipt = REFUSED;
    desk.add([file('a.xlsx')]);
    await finish('a.xlsx');
    await desk.apply();
    expect(planAt()).toBe('ready');
    expect(desk.state.current().failure).toBe(REFUSED.error);
    outcome.plan = REFUSED;
    desk.replan();
    await finish('');
    expect(planAt()).toBe('failed');
    expect(planned).toHaveLength(2);
  });
});
