import { app, dialog, ipcMain, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { createHost } from '../host/create-host.ts';
import type { NodeHost } from '../host/create-host.ts';
import { answerAppRequest } from './answer-app-request.ts';
import { answerIpc } from './answer-ipc.ts';
import { APP_SCHEME } from './app-origin.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { offerSerialPorts } from './offer-serial-ports.ts';
import { bringToFront, openWindow } from './open-window.ts';
import { saveDownloads } from './save-downloads.ts';

export interface AppPlaces {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly preload: string;
}

/** Runs the app from the moment Electron is ready until its window is closed. */
export async function runApp({ dataFolder, rendererFolder, preload }: AppPlaces): Promise<void> {
  let window: BrowserWindow | null = null;
  const front = (): Promise<string> => {
    if (window !== null) bringToFront(window);
    return Promise.resolve('front');
  };
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', () => void front());
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const opened = await createHost({
    dataFolder,
    host: 'electron',
    version: app.getVersion(),
    onKnock: front,
  });
  if (!opened.ok) {
    // Held: that one has come to the front already, which is what was wanted.
    if (opened.error.code === 'data-folder-unusable')
      dialog.showErrorBox('点位 Dianwei', `${dataFolder}\n${opened.error.reason}`);
    app.exit(opened.error.code === 'data-folder-held' ? 0 : 1);
    return;
  }
  closeBeforeQuit(opened.value);
  guardSession(session.defaultSession);
  saveDownloads(session.defaultSession);
  offerSerialPorts(session.defaultSession);
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, rendererFolder));
  answerIpc(ipcMain, opened.value);
  window = openWindow(preload);
}

/** Quitting waits until the last write is on the disk and the data folder is given free. */
function closeBeforeQuit(host: NodeHost): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
