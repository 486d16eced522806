import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { followPages } from './browser-pages.ts';
import { openDebuggingPipe } from './debugging-pipe.ts';

/** A browser's end of the pipe: remembers what is asked and answers with what the test gives for a method. */
function fakeBrowser(answers: Record<string, object> = {}) {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
  const asked: { method: string; params: object }[] = [];
  const tell = (message: object): void => void fromBrowser.write(`${JSON.stringify(message)}\0`);
  toBrowser.setEncoding('utf8').on('data', (text: string) => {
    for (const piece of text.split('\0').filter((one) => one !== '')) {
      const { id, method, params } = JSON.parse(piece) as {
        id: number;
        method: string;
        params: object;
      };
      asked.push({ method, params });
      tell({ id, result: answers[method] ?? {} });
    }
  });
  return { pipe: openDebuggingPipe(toBrowser, fromBrowser), asked, tell, fromBrowser };
}

const created = (targetId: string, type: string): object => ({
  method: 'Target.targetCreated',
  params: { targetInfo: { targetId, type } },
});
const destroyed = (targetId: string): object => ({
  method: 'Target.targetDestroyed',
  params: { targetId },
});
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('pages of a browser', () => {
  it('grants persistent storage to our origin only', async () => {
    const { pipe, asked } = fakeBrowser();
    await followPages(pipe, 'http://127.0.0.1:21726', () => undefined);
    expect(asked[0]).toEqual({
      method: 'Browser.setPermission',
      params: {
        permission: { name: 'persistent-storage' },
        setting: 'granted',
        origin: 'http://127.0.0.1:21726',
      },
    });
  });

  it('W8: tells when the last page is gone, whatever else is open', async () => {
    const { pipe, tell } = fakeBrowser();
    let closed = 0;
    await followPages(pipe, 'o', () => (closed += 1));
    for (const target of [created('a', 'page'), created('w', 'worker'), created('b', 'page')])
      tell(target);
    tell(destroyed('a'));
    tell(destroyed('w'));
    await settled();
    expect(closed).toBe(0);
    tell(destroyed('b'));
    await settled();
    expect(closed).toBe(1);
  });

  it('W9: brings a minimised window back and to the front', async () => {
    const window = { windowId: 7, bounds: { windowState: 'minimized' } };
    const { pipe, asked, tell } = fakeBrowser({ 'Browser.getWindowForTarget': window });
    const pages = await followPages(pipe, 'o', () => undefined);
    expect(await pages.bringToFront()).toBe(false);
    tell(created('a', 'page'));
    await settled();
    expect(await pages.bringToFront()).toBe(true);
    expect(asked.slice(-2)).toEqual([
      {
        method: 'Browser.setWindowBounds',
        params: { windowId: 7, bounds: { windowState: 'normal' } },
      },
      { method: 'Target.activateTarget', params: { targetId: 'a' } },
    ]);
  });

  it('reads messages that come in pieces', async () => {
    const { pipe, fromBrowser } = fakeBrowser();
    const heard: unknown[] = [];
    pipe.on('Some.event', (params) => heard.push(params));
    const bytes = Buffer.from('{"method":"Some.event","params":{"name":"点位"}}\0');
    for (const byte of bytes) fromBrowser.write(Buffer.of(byte));
    await settled();
    expect(heard).toEqual([{ name: '点位' }]);
  });
});
