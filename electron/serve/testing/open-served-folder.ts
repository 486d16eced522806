import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAME_TYPE, KEY_HEADER, connectByHttp } from '../../../shared/host/connect-by-http.ts';
import type { Host } from '../../../shared/host/contract.ts';
import { temporaryFolder } from '../../host/testing/temporary-folder.ts';
import { utf8Text } from '../../host/utf8-text.ts';
import { startLocalHost } from '../start-local-host.ts';
import type { LocalHost, LocalHostOptions } from '../start-local-host.ts';
import { sendRaw } from './send-raw.ts';

/** A served page of two files with its data beside it, and what a window that entered holds. */
export interface ServedFolder {
  readonly local: LocalHost;
  readonly folder: string;
  readonly cookie: string;
  readonly key: string;
  close(): Promise<void>;
}

export async function openServedFolder(
  options: Partial<LocalHostOptions> = {},
): Promise<ServedFolder> {
  const folder = await temporaryFolder();
  const rendererFolder = join(folder.path, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<p>点位</p>');
  await writeFile(join(rendererFolder, 'assets', 'main.js'), 'export {}');
  const dataFolder = join(folder.path, 'data');
  const started = await startLocalHost({
    dataFolder,
    rendererFolder,
    version: '1.2.3',
    port: 0,
    ...options,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const local = started.value;
  return {
    local,
    folder: folder.path,
    ...(await enter(local.port, local.lastingAddress())),
    close: () => local.close().then(folder.remove),
  };
}

/** Goes in by an address as a browser would. */
export async function enter(
  port: number,
  address: string,
): Promise<{ readonly cookie: string; readonly key: string }> {
  const { pathname, search } = new URL(address);
  const answer = await sendRaw(port, `GET ${pathname}${search}`);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const key = answer.headers.get('location')?.split('#key=')[1] ?? '';
  return { cookie, key };
}

/** What a window's page sends with each call. */
export const pageHeaders = ({ local, cookie, key }: ServedFolder): Record<string, string> => ({
  origin: local.origin,
  cookie,
  [KEY_HEADER]: key,
  'content-type': FRAME_TYPE,
});

/** The contract's client over this server, as a window has it. */
export function connectTo(served: ServedFolder): Host {
  const { port } = served.local;
  return connectByHttp(
    (path, frame) => sendRaw(port, `POST ${path}`, pageHeaders(served), frame),
    utf8Text,
  );
}
