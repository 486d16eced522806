import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/testing/temporary-folder.ts';
import { browserArguments, profileFolder } from './browser-arguments.ts';
import { browserCandidates, findBrowsers } from './find-browsers.ts';

const paths = (platform: NodeJS.Platform, env: Record<string, string>): string[] =>
  browserCandidates({ platform, env, home: '/home/li' }).map(({ path }) => path);

describe('browsers', () => {
  it('are looked for on the PATH and in the usual places', () => {
    const linux = paths('linux', { PATH: '/opt/bin:relative:/usr/bin' });
    expect(linux.slice(0, 2)).toEqual(['/opt/bin/chromium', '/usr/bin/chromium']);
    expect(linux).toContain('/opt/google/chrome/chrome');
    expect(linux.some((path) => path.includes('relative'))).toBe(false);
    expect(paths('darwin', {})).toContain(
      '/home/li/Applications/Chromium.app/Contents/MacOS/Chromium',
    );
    expect(paths('win32', { 'ProgramFiles(x86)': 'C:\\P' })).toContain(
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('count only when they can be run; the one named goes first; a snap is known as one', async () => {
    const folder = await temporaryFolder();
    const named = join(folder.path, 'mine');
    await mkdir(join(folder.path, 'bin'));
    for (const name of ['bin/chromium', 'bin/microsoft-edge', 'mine'])
      await writeFile(join(folder.path, name), '#!/bin/sh\n', { mode: 0o755 });
    await chmod(join(folder.path, 'bin/chromium'), 0o644);
    await symlink('/snap/none', join(folder.path, 'bin', 'google-chrome'));
    const env = { PATH: join(folder.path, 'bin'), DIANWEI_BROWSER: named };
    const found = findBrowsers({ platform: 'linux', env, home: '/home/li' });
    const ours = found.filter(({ path }) => path.startsWith(folder.path));
    expect(ours.map(({ path }) => path)).toEqual([
      named,
      join(folder.path, 'bin', 'microsoft-edge'),
    ]);
    expect(ours.every(({ isSnap }) => !isSnap)).toBe(true);
    await folder.remove();
  });

  it('W6: have a profile each below the data folder, a snap in the only place it may write', () => {
    const edge = { brand: 'edge' as const, path: '/e', isSnap: false };
    expect(profileFolder(edge, '/data', '/home/li')).toBe('/data/browser/edge');
    const snap = { brand: 'chromium' as const, path: '/s', isSnap: true };
    expect(profileFolder(snap, '/data', '/home/li')).toMatch(
      /^\/home\/li\/snap\/chromium\/common\/dianwei-[0-9a-f]{8}$/,
    );
  });

  it('W7: run as an app window, without the sandbox only for root on Linux', () => {
    const facts = { address: 'http://127.0.0.1:1/', profile: '/p', isRoot: false };
    const linux = browserArguments({ ...facts, platform: 'linux' });
    expect(linux.slice(0, 2)).toEqual(['--app=http://127.0.0.1:1/', '--user-data-dir=/p']);
    expect(linux).not.toContain('--no-sandbox');
    const root = { ...facts, isRoot: true };
    expect(browserArguments({ ...root, platform: 'linux' })).toContain('--no-sandbox');
    expect(browserArguments({ ...root, platform: 'darwin' })).not.toContain('--no-sandbox');
  });
});
