import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPABILITY_NAMES } from '../shared/host/capability-names.ts';
import { HOST_CHANNEL } from '../shared/host/host-channel.ts';
import { expectScored, expectStrictPolicy, scoreInSampleCity } from './electron-journey.ts';
import { ElectronWindow, ROOT, electronProgram } from './electron-window.ts';
import { Profile } from './open-profile.ts';

/** What the built preload shows the page, run with a stand-in for the one module it may ask for. */
async function runPreload() {
  const script = await readFile(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
  const [asked, invoked]: [string[], unknown[][]] = [[], []];
  const world: Record<string, { call: (name: string, request: unknown) => Promise<unknown> }> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof world)[string]) => (world[name] = api),
    },
    ipcRenderer: {
      invoke: (...message: unknown[]) => Promise.resolve(invoked.push(message)),
    },
  };
  runInNewContext(script, { require: (name: string) => (asked.push(name), electron), Promise });
  return { script, asked, invoked, world };
}

describe('what is built for Electron', () => {
  it('is the main process that package.json names, beside its preload and its window', async () => {
    const { main } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      main: string;
    };
    for (const file of [main, 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    expect(await readFile(join(ROOT, main), 'utf8')).toMatch(/from ["']electron["']/);
  });

  it('has a preload that a sandbox runs: CommonJS, asking for electron alone', async () => {
    const { script, asked, invoked, world } = await runPreload();
    expect(script).not.toMatch(/^\s*(?:import|export)\b|\bimport\(/m);
    expect(asked).toEqual(['electron']);
    expect(Object.keys(world)).toEqual(['dianweiHost']);
    expect(Object.keys(world['dianweiHost'] ?? {})).toEqual(['call']);
    const call = world['dianweiHost']!.call;
    expect(await call('shell.run', {})).toEqual({ ok: false, error: { code: 'bad-request' } });
    for (const name of CAPABILITY_NAMES) await call(name, {});
    expect(invoked).toEqual(CAPABILITY_NAMES.map((name) => [HOST_CHANNEL, name, {}]));
  });
});

const program = electronProgram();

if (program === null) {
  describe('the journey, without Electron', () => {
    let laptop: Profile;
    beforeAll(async () => {
      console.log(
        'SKIPPED: Electron’s binary is not on this machine (ELECTRON_BIN names one); the app:// window, its permissions and its navigation were not tried. The same steps run in Chromium instead.',
      );
      laptop = await Profile.open();
    });
    afterAll(() => laptop.close());

    it('first run, sample city, an item scored, a reload and a restart keep it', async () => {
      await scoreInSampleCity(laptop.page);
      await laptop.page.reload();
      await expectScored(laptop.page);
      const address = laptop.page.url();
      await laptop.killAndReopen();
      await laptop.page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
      await laptop.page.goto(address);
      await expectScored(laptop.page);
      expect(laptop.errors).toEqual([]);
    });

    it('the page is under the strict policy', async () => {
      await expectStrictPolicy(laptop.page);
    });
  });
} else {
  describe('the journey in Electron', () => {
    let app: ElectronWindow;
    beforeAll(async () => {
      app = await ElectronWindow.open(program);
    });
    afterAll(() => app.close());

    it('opens app://dianwei and nothing else', async () => {
      await app.page.getByLabel('姓名').waitFor();
      expect(new URL(app.page.url()).href).toMatch(/^app:\/\/dianwei\//);
      expect(app.windows()).toHaveLength(1);
    });

    it('first run, sample city, an item scored, a reload and a restart keep it', async () => {
      await scoreInSampleCity(app.page);
      await app.page.reload();
      await expectScored(app.page);
      const hash = new URL(app.page.url()).hash;
      await app.restart();
      await app.page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
      await app.page.evaluate((to) => (location.hash = to), hash);
      await expectScored(app.page);
    });

    it('the page is under the strict policy', async () => {
      await expectStrictPolicy(app.page);
    });

    it('denies what the app does not need', async () => {
      const denied = await app.page.evaluate(async () => ({
        notifications: await Notification.requestPermission(),
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'granted',
          (error: Error) => error.name,
        ),
      }));
      expect(denied.notifications).toBe('denied');
      // NotFoundError: a machine without a microphone has nothing to deny.
      expect(['NotAllowedError', 'NotFoundError']).toContain(denied.microphone);
    });

    it('stays on its page and opens no window', async () => {
      const { page } = app;
      const before = page.url();
      expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
      for (const address of ['https://example.com/', 'file:///etc/passwd', 'app://other/']) {
        await page.evaluate((to) => void (location.href = to), address);
        await page.waitForTimeout(500);
        expect(page.url(), address).toBe(before);
      }
      await expectScored(page);
      expect(app.windows()).toHaveLength(1);
    });
  });
}
