import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is needed of an open file to write it; a FileHandle, or a test's that fails half-way. */
type WritableFile = Pick<FileHandle, 'writeFile' | 'sync' | 'close'>;
export type OpenFile = (path: string) => Promise<WritableFile>;

const createFile: OpenFile = (path) => open(path, 'wx', 0o600);

/**
 * Writes a whole file so that after a power loss either the old content or the new stands there, never
 * a part: temporary file, fsync, rename, fsync of the folder. On failure the temporary file is removed.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  openFile: OpenFile = createFile,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await openFile(temporary);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await syncFolder(dirname(path));
}

/** Makes names created or renamed in a folder survive a power loss; Windows needs and offers no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
