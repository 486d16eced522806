import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { systemCode } from './name-disk-error.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/** What the holder of a lock answered to a knock: one word on what it is and did. */
export type KnockAnswer = string;

/**
 * Holds a data folder for this process alone, through a socket named after the folder: the system frees
 * it with the process, however that ends, so a crash leaves no stale lock. Another start that finds it
 * held knocks, and `onKnock` lets this one come to the front and answer with a word.
 */
export async function lockDataFolder(
  dataFolder: string,
  onKnock: () => Promise<KnockAnswer>,
): Promise<
  Result<FolderLock, { readonly code: 'data-folder-held'; readonly answer: KnockAnswer }>
> {
  const address = lockAddress(dataFolder);
  for (let attempt = 0; ; attempt += 1) {
    const server = await listen(address, onKnock);
    if (server !== null) return succeed({ release: () => close(server) });
    const answer = await knock(address);
    if (answer !== null || attempt === 2)
      return fail({ code: 'data-folder-held', answer: answer ?? '' });
    // Nobody answers behind a socket file: left by a crash (macOS and others without nameless sockets).
    if (!address.startsWith('\0')) await rm(address, { force: true });
  }
}

function lockAddress(dataFolder: string): string {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\dianwei-${name}`;
  if (process.platform === 'linux') return `\0dianwei-${userInfo().uid}-${name}`;
  return join(tmpdir(), `dianwei-${name}.sock`);
}

function listen(address: string, onKnock: () => Promise<KnockAnswer>): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      void onKnock().then((answer) => socket.end(answer));
    });
    server.once('error', (error) => {
      if (systemCode(error) === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

/** The holder's answer; null when there is no holder. A holder that stays silent for 5 s answers ''. */
function knock(address: string): Promise<KnockAnswer | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(address);
    socket.setEncoding('utf8').setTimeout(5000, () => {
      resolve('');
      socket.destroy();
    });
    socket.on('data', (text: string) => (answer += text));
    socket.on('end', () => resolve(answer));
    socket.on('error', () => resolve(null));
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));
