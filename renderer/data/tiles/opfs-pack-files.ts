import { holdLock } from '../hold-lock.ts';
import type { PackFile, PackFiles } from './pack-file.ts';

const FOLDER = 'map-packs';

/** Only dedicated workers have it, and TypeScript's window types leave it out. */
interface SyncFileHandle {
  createSyncAccessHandle(options: { readonly mode: 'readwrite-unsafe' }): Promise<PackFile>;
}

/** Pack ids are ours, but a file's name must not lead anywhere. */
const fileName = (pack: string): string => `${encodeURIComponent(pack)}.tiles`;

async function folder(root: string): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory();
  return (await origin.getDirectoryHandle(FOLDER, { create: true })).getDirectoryHandle(root, {
    create: true,
  });
}

/**
 * Pack files in the origin's private file system, for use in a worker. `root` keeps databases apart. Files are
 * opened unlocked so that a second window can read them; a Web Lock lets one window write.
 */
export function opfsPackFiles(root: string): PackFiles {
  return {
    async open(pack) {
      const handle = await (await folder(root)).getFileHandle(fileName(pack), { create: true });
      const sync = handle as unknown as SyncFileHandle;
      return sync.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
    },
    async remove(pack) {
      try {
        await (await folder(root)).removeEntry(fileName(pack));
      } catch (thrown) {
        if (!(thrown instanceof DOMException) || thrown.name !== 'NotFoundError') throw thrown;
      }
    },
    lock: (pack) => holdLock(`${root}/${pack}`),
  };
}
