import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addPoint,
  assess,
  exportOf,
  newLaptop,
} from '../../shared/workbook/testing/sample-survey.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';

const ENTRY = resolve(import.meta.dirname, 'dianwei.ts');

describe('the command as a process', () => {
  it('speaks JSON on standard output and ends with its exit code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dianwei-process-'));
    try {
      const file = join(folder, 'a.xlsx');
      const laptop = assess(addPoint(newLaptop('r1', '张三'), 'QJ-1', '一号路'), 'QJ-1');
      writeFileSync(file, await writeWorkbook(exportOf(laptop)));
      const run = (...argv: string[]) =>
        spawnSync(process.execPath, ['--import', 'tsx', ENTRY, ...argv], { encoding: 'utf8' });
      const inspected = run('inspect', file, '--json');
      expect(inspected.status).toBe(0);
      expect(JSON.parse(inspected.stdout)).toMatchObject({ format: 1, counts: { ratings: 5 } });
      const refused = run('merge', join(folder, 'none.xlsx'), '--out', join(folder, 'm.xlsx'));
      expect(refused.status).toBe(1);
      expect(refused.stdout).toContain('file-missing');
      expect(run('dance').status).toBe(1);
      expect(readFileSync(ENTRY, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
