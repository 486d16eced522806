import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { connectByBridge } from '../../shared/host/connect-by-bridge.ts';
import type { HostBridge } from '../../shared/host/connect-by-bridge.ts';
import { HOST_CHANNEL } from '../../shared/host/host-channel.ts';
import { describeHostContract } from '../../shared/host/testing/host-contract-suite.ts';
import { createHost } from '../host/create-host.ts';
import type { NodeHost } from '../host/create-host.ts';
import { serveTileWeb } from '../host/testing/serve-tile-web.ts';
import { temporaryFolder } from '../host/testing/temporary-folder.ts';
import { answerIpc } from './answer-ipc.ts';

type Frame = Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'url' | 'parent'>;

/** Electron's ipc between a frame and the main process; arguments and answers are cloned as Electron does. */
function ipcFrom(host: Pick<NodeHost, 'call'>, frame: Frame | null): HostBridge {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  answerIpc({ handle: (channel, handler) => void handlers.set(channel, handler) }, host);
  const event = { senderFrame: frame } as IpcMainInvokeEvent;
  return {
    call: async (...args) =>
      structuredClone(
        (await handlers.get(HOST_CHANNEL)?.(event, ...structuredClone(args))) as unknown,
      ),
  };
}

const ourPage: Frame = { url: 'app://dianwei/index.html#/points', parent: null };

describeHostContract('Electron over ipc', async () => {
  const folder = await temporaryFolder();
  const opened = await createHost({ dataFolder: folder.path, host: 'electron', version: '1.2.3' });
  if (!opened.ok) throw new Error(opened.error.code);
  const host = opened.value;
  const tiles = await serveTileWeb();
  return {
    host: connectByBridge(ipcFrom(host, ourPage)),
    web: tiles.web,
    close: () => host.close().then(tiles.close).then(folder.remove),
  };
});

describe('ipc', () => {
  it('answers only the top frame of our page', async () => {
    const asked: unknown[] = [];
    const host = {
      call: (name: unknown) => {
        asked.push(name);
        return Promise.resolve({ ok: true as const, value: { hashes: [] } });
      },
    };
    const from = (frame: Frame | null) =>
      connectByBridge(ipcFrom(host, frame)).call('photos.list', {});
    const framed = { ...ourPage, parent: {} as NonNullable<Frame['parent']> };
    const foreign = { url: 'https://example.com/', parent: null };
    for (const frame of [framed, foreign, null])
      expect(await from(frame)).toEqual({ ok: false, error: { code: 'host-refused' } });
    expect(asked).toEqual([]);
    expect((await from(ourPage)).ok).toBe(true);
  });
});
