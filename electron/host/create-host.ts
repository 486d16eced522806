import { mkdir, realpath } from 'node:fs/promises';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { answerCall } from '../../shared/host/answer-call.ts';
import type { HostError, HostHandlers } from '../../shared/host/contract.ts';
import type { Installation } from '../../shared/host/installation-capabilities.ts';
import { diskHandlers } from './disk-space.ts';
import { openInstallation } from './installation.ts';
import { openJournal } from './journal.ts';
import type { FolderLock } from './lock-data-folder.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { readHome } from './machine-identity.ts';
import { nameDiskError } from './name-disk-error.ts';
import { openPhotoFiles } from './photo-files.ts';
import { settingsHandlers } from './settings.ts';
import { openTileFetch } from './tile-fetch.ts';
import type { TileFetch } from './tile-fetch.ts';

export interface HostOptions {
  readonly dataFolder: string;
  readonly host: Installation['host'];
  readonly version: string;
  /** Another start found this one holding the folder: come to the front and answer with a word. */
  readonly onKnock?: () => Promise<string>;
}

/** The machine behind either window: every reply is a value, ready for ipc or a frame. */
export interface NodeHost {
  call(name: unknown, request: unknown): Promise<Result<unknown, HostError>>;
  close(): Promise<void>;
}

export type HostRefusal =
  | { readonly code: 'data-folder-held'; readonly answer: string }
  | { readonly code: 'data-folder-unusable'; readonly reason: string };

/** Opens a data folder (made when missing) for this process alone; close() gives it free again. */
export async function createHost(options: HostOptions): Promise<Result<NodeHost, HostRefusal>> {
  const onKnock = options.onKnock ?? (() => Promise.resolve(options.host));
  let lock: FolderLock | null = null;
  try {
    await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
    const dataFolder = await realpath(options.dataFolder);
    const locked = await lockDataFolder(dataFolder, onKnock);
    if (!locked.ok) return locked;
    lock = locked.value;
    const tiles = openTileFetch(options.version);
    const handlers = await openHandlers({ ...options, dataFolder }, tiles);
    return succeed(serveCalls(handlers, lock, tiles));
  } catch (thrown) {
    await lock?.release();
    const { code, params } = nameDiskError(thrown);
    const reason = String(params?.['reason'] ?? params?.['why'] ?? code);
    return fail({ code: 'data-folder-unusable', reason });
  }
}

/** The folder is given free only when the last call is answered: no write outlives its lock. */
function serveCalls(handlers: HostHandlers, lock: FolderLock, tiles: TileFetch): NodeHost {
  const open = new Set<Promise<unknown>>();
  return {
    call(name, request) {
      const reply = answerCall(handlers, name, request, nameDiskError);
      open.add(reply);
      void reply.finally(() => open.delete(reply));
      return reply;
    },
    async close() {
      tiles.close();
      await Promise.allSettled([...open]);
      await lock.release();
    },
  };
}

async function openHandlers(
  { dataFolder, host, version }: HostOptions,
  tiles: TileFetch,
): Promise<HostHandlers> {
  const home = await readHome(dataFolder);
  return {
    ...(await openInstallation({ dataFolder, home, host, version })),
    ...settingsHandlers(dataFolder),
    ...(await openJournal(dataFolder)),
    ...(await openPhotoFiles(dataFolder)),
    ...diskHandlers(dataFolder),
    ...tiles.handlers,
  };
}
