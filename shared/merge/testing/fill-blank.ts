import { chooseBlank } from '../../workbook/choose-blank.ts';
import { planBlank } from '../../workbook/plan-blank.ts';
import type { Laptop } from '../../workbook/testing/sample-survey.ts';
import { CHECKLIST, gridOf, PNG } from '../../workbook/testing/sample-survey.ts';
import { plainLayout } from '../../xlsx-codec/testing/plain-layout.ts';
import { writeWorkbook } from '../../xlsx-codec/write-workbook.ts';
import { typed, withSheet } from './edit-grid.ts';

/** The bytes of a blank workbook for all points of the office's round, filled in for the first. */
export function blankFilledIn(office: Laptop): Promise<Uint8Array> {
  const chosen = chooseBlank(office.log.rows.values(), null, null);
  if (!chosen.ok) throw new Error(chosen.error.code);
  const content = {
    ...chosen.value,
    exportedAt: '2026-11-23T02:00:00.000Z-0000',
    utcOffsetMinutes: 480,
  };
  const layout = planBlank({ content, checklists: [CHECKLIST], seal: null, creator: '督导' });
  const named = typed(gridOf(layout), '填写说明', 1, '在此填写', '王五');
  const answered = ['√', '２', 9].reduce<typeof named>(
    (before, cell, index) => typed(before, '填报', index + 1, '结果', cell),
    typed(named, '填报', 2, '问题描述', '地面有垃圾'),
  );
  const photographed = withSheet(answered, '填报', (sheet) => ({
    ...sheet,
    pictures: [{ row: 2, column: 12, bytes: PNG, extension: 'png' }],
  }));
  return writeWorkbook(plainLayout(photographed));
}
