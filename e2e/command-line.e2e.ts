import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

describe('the built command line', () => {
  it('runs as `npx dianwei`', () => {
    const help = spawnSync('npx', ['dianwei', '--help'], { cwd: ROOT, encoding: 'utf8' });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('dianwei merge');
  });
});
