import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/testing/temporary-folder.ts';
import { runStart } from './run-start.ts';
import { startMessages } from './start-messages.ts';
import { sendRaw } from './testing/send-raw.ts';

describe('npm start without a window', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'out', 'renderer'), { recursive: true });
    await writeFile(join(folder.path, 'out', 'renderer', 'index.html'), '<p>点位</p>');
  });
  afterEach(() => folder.remove());

  /** A start with its lines; `whenOpen` is called with the address once it is said, and ends the start. */
  const start = async (
    argv: string[],
    whenOpen: (address: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = [];
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const code = await runStart({
      argv,
      env: {},
      platform: 'linux',
      home: folder.path,
      workingFolder: folder.path,
      appFolder: folder.path,
      version: '1.2.3',
      isRoot: false,
      messages: startMessages('en_GB.UTF-8'),
      say: (line) => {
        lines.push(line);
        const address = /http:\S+/.exec(line)?.[0];
        if (address !== undefined) void whenOpen(address).finally(stop);
      },
      stopped,
    });
    return { code, lines };
  };

  it('W1: says in one line what runs and where the data lies, and prints the one address that lets in', async () => {
    let status = 0;
    const { code, lines } = await start(['--headless', '--port', '0'], async (address) => {
      const { port, pathname, search } = new URL(address);
      status = (await sendRaw(Number(port), `GET ${pathname}${search}`)).status;
    });
    expect([code, status]).toEqual([0, 303]);
    expect(lines[0]).toMatch(/^Dianwei runs in the local host 127\.0\.0\.1:\d+; its data lies in /);
    expect(lines[0]).toContain(join(folder.path, '.local/share/dianwei'));
    expect(lines.filter((line) => line.includes('http:'))).toHaveLength(1);
  });

  it('W2: without a display serves as if headless, and says why', async () => {
    const { lines } = await start(['--port', '0', '--data', 'here']);
    expect(lines).toContain('There is no display: no window is opened.');
    expect(lines[0]).toContain(join(folder.path, 'here'));
  });

  it('W10: a second start finds the first and ends well; the first goes on', async () => {
    let second: { code: number; lines: string[] } | undefined;
    const first = await start(['--headless', '--port', '0'], async () => {
      second = await start(['--headless', '--port', '0']);
    });
    expect(first.code).toBe(0);
    expect(second?.code).toBe(0);
    expect(second?.lines[0]).toMatch(/^Dianwei is running already, without a window/);
  });

  it('W10: another program on the port ends the start with 1', async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await start(['--headless', '--port', String(port)]);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(new RegExp(`^Port ${port} is held by another program`));
    other.close();
  });

  it('refuses what it does not understand with 2, and shows its usage when asked', async () => {
    expect((await start(['--prot', '1'])).code).toBe(2);
    expect(await start(['--help'])).toMatchObject({ code: 0 });
  });

  it('says when a data folder cannot be used', async () => {
    await writeFile(join(folder.path, 'file'), '');
    const { code, lines } = await start(['--headless', '--port', '0', '--data', 'file']);
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('EEXIST');
  });

  it('speaks Chinese on a Chinese system', () => {
    expect(startMessages('zh_CN.UTF-8').noDisplay).toBe('没有显示器，不打开窗口。');
  });
});
