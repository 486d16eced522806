import fc from 'fast-check';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAppFile } from './read-app-file.ts';
import { resolveAppPath } from './resolve-app-path.ts';
import { HOSTILE_PATHS } from './testing/hostile-paths.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('app path', () => {
  it('names files of the app', () => {
    expect(resolveAppPath('/')).toBe('index.html');
    expect(resolveAppPath('/assets/main-Bx_1-c.js')).toBe('assets/main-Bx_1-c.js');
    expect(resolveAppPath('/icon.svg')).toBe('icon.svg');
  });

  it.each(HOSTILE_PATHS)('refuses %j', (path) => {
    expect(resolveAppPath(path)).toBeNull();
  });

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '\0',
      'a',
      ':',
      '~',
      '%',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const resolved = resolveAppPath(`/${pieces.join('')}`);
        if (resolved === null) return;
        expect(posix.join('/app', resolved).startsWith('/app/')).toBe(true);
        expect(resolved).toBe(posix.normalize(resolved));
        expect(resolved).not.toMatch(/[\\%:\0]/);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});

describe('app file', () => {
  it('comes with its type and the security headers', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder.path, 'index.html'), '<p>点位</p>');
    const file = await readAppFile(folder.path, '/');
    expect(new TextDecoder().decode(file?.bytes)).toBe('<p>点位</p>');
    expect(file?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    await folder.remove();
  });

  it('is not given for a folder, an unknown type, or a link that leads out', async () => {
    const folder = await temporaryFolder();
    const app = join(folder.path, 'app');
    await mkdir(join(app, 'sub.js'), { recursive: true });
    await writeFile(join(folder.path, 'secret.json'), '{}');
    await writeFile(join(app, 'key.pem'), 'x');
    await symlink(join(folder.path, 'secret.json'), join(app, 'link.json'));
    for (const path of ['/sub.js', '/key.pem', '/link.json', '/none.js'])
      expect(await readAppFile(app, path)).toBeNull();
    await folder.remove();
  });
});
