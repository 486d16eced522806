import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_PATHS } from '../host/testing/hostile-paths.ts';
import { temporaryFolder } from '../host/testing/temporary-folder.ts';
import { answerAppRequest } from './answer-app-request.ts';

describe('app://', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let app: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    app = join(folder.path, 'renderer');
    await mkdir(join(app, 'assets'), { recursive: true });
    await writeFile(join(app, 'index.html'), '<p>点位</p>');
    await writeFile(join(folder.path, 'installation.json'), '{}');
  });
  afterAll(() => folder.remove());
  const ask = (url: string, method = 'GET') => answerAppRequest({ url, method }, app);

  it('gives the page with its strict policy', async () => {
    const answer = await ask('app://dianwei/?a=b#/points');
    expect([answer.status, await answer.text()]).toEqual([200, '<p>点位</p>']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|\*|http/);
  });

  it('answers HEAD without the body and no other method', async () => {
    expect(await (await ask('app://dianwei/', 'HEAD')).text()).toBe('');
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask('app://dianwei/', method)).status).toBe(405);
  });

  it('answers no other host', async () => {
    for (const url of ['app://other/', 'app://dianwei.evil/', 'app://dianwei@evil/', 'app:dianwei'])
      expect((await ask(url)).status).toBe(403);
  });

  it.each(HOSTILE_PATHS.filter((path) => path.startsWith('/')))(
    'gives nothing for %j',
    async (path) => {
      expect((await ask(`app://dianwei${path}`)).status).toBe(404);
    },
  );
});
