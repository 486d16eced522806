import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { HOST_CHANNEL } from '../../shared/host/host-channel.ts';
import type { NodeHost } from '../host/create-host.ts';
import { isOwnAddress } from './app-origin.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** Answers the contract's calls, from the top frame of our page only. */
export function answerIpc(ipc: Pick<IpcMain, 'handle'>, host: Pick<NodeHost, 'call'>): void {
  ipc.handle(HOST_CHANNEL, (event, name: unknown, request: unknown) =>
    isOwnPage(event) ? host.call(name, request) : { ok: false, error: { code: 'host-refused' } },
  );
}

/** The frame is null when it has gone since it asked. */
function isOwnPage({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
