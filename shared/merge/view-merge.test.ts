import { describe, expect, it } from 'vitest';
import { noteItem } from '../assessing/assess-point.ts';
import { ingestChanges } from '../changes/memory-log.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import {
  act,
  CHECKLIST,
  exportOf,
  gridOf,
  pointId,
  visitId,
} from '../workbook/testing/sample-survey.ts';
import type { Laptop } from '../workbook/testing/sample-survey.ts';
import { setRecord } from '../records/set-record.ts';
import type { MergeSource } from './merge-plan.ts';
import { typed, withSheet } from './testing/edit-grid.ts';
import { hear, office, source, zhang } from './testing/team.ts';
import type { MergeView } from './view-merge.ts';
import { viewMerge } from './view-merge.ts';

const rename = (laptop: Laptop, name: string): Laptop =>
  act(laptop, { note: 'edit-point', sets: [setRecord(pointId('QJ-2'), { name })] });

const exported = (laptop: Laptop): WorkbookGrid => gridOf(exportOf(laptop));
const view = (own: Laptop, ...sources: readonly MergeSource[]): MergeView =>
  viewMerge(own.log, sources, [CHECKLIST]);
const tell = ({ lines }: MergeView) =>
  lines.map(({ effect, subject, field, from, to, by }) => [
    effect,
    subject.point?.name,
    subject.item?.code,
    field,
    from,
    to,
    by,
  ]);

describe('a merge as a person reads it', () => {
  it('new records are told by what they are, not by all their fields', () => {
    const { lines } = view(office, source('z.xlsx', exported(zhang)));
    expect(new Set(lines.map(({ effect }) => effect))).toEqual(new Set(['new']));
    expect(lines.filter(({ field }) => field === 'answer')).toHaveLength(5);
    expect(lines.map(({ field }) => field)).not.toContain('ratedAt');
    const note = lines.find(({ field }) => field === 'note');
    expect(note).toMatchObject({
      subject: { kind: 'rating', point: { code: 'QJ-1', name: '一号路' }, inspector: '张三' },
      to: ['=门口有垃圾'],
      by: ['张三'],
    });
  });

  it('a changed field is told with what stands here now', () => {
    const own = hear(office, zhang);
    const later = act(zhang, noteItem(visitId(zhang, 'QJ-1'), 'T-03', '缺两处'));
    expect(tell(view(own, source('z.xlsx', exported(later))))).toEqual([
      ['changed', '一号路', 'T-03', 'note', null, ['缺两处'], ['张三']],
    ]);
  });

  it('what would conflict comes first, with all its values', () => {
    const ours = rename(hear(office, zhang), '二号街');
    const theirs = rename(zhang, '二号大道');
    const [first] = view(ours, source('z.xlsx', exported(theirs))).lines;
    expect(first).toMatchObject({ effect: 'conflict', field: 'name', from: '二号街' });
    expect([...(first?.to ?? [])].sort()).toEqual(['二号大道', '二号街']);
    expect([...(first?.by ?? [])].sort()).toEqual(['张三', '督导']);
  });

  it('the same file twice tells nothing and writes nothing', () => {
    const file = source('z.xlsx', exported(zhang));
    const first = view(office, file);
    const applied = { ...office, log: ingestChanges(office.log, first.changes).log };
    const again = view(applied, file, { ...file, file: 'copy.xlsx' });
    expect(again).toMatchObject({ lines: [], edits: [], changes: [], asked: [] });
    expect(again.heldChanges).toBe(first.heldChanges + first.changes.length);
  });

  it('edited cells are told once each, with what they belong to', () => {
    const grid = typed(exported(zhang), '评分', 3, '备注', '已补');
    const { edits, lines } = view(office, source('z.xlsx', grid));
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({
      file: 'z.xlsx',
      sheet: '评分',
      field: 'note',
      to: '已补',
      act: null,
      subject: { point: { code: 'QJ-1' } },
    });
    const line = lines.find(({ to }) => to.includes('已补'));
    expect(line?.by).toEqual([null]);
  });

  it('differences that nothing proves wait for the person, each with its own change', () => {
    const grid = withSheet(
      typed(exported(zhang), '评分', 3, '备注', '已补'),
      '_dianwei',
      () => null,
    );
    const { edits, asked, changes } = view(zhang, source('z.xlsx', grid));
    expect(changes).toEqual([]);
    expect(edits.map(({ act: index, to }) => [index, to])).toEqual([[0, '已补']]);
    expect(asked[0]?.sets[0]?.values).toEqual({ note: '已补' });
  });
});
