import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { HostHandlers } from '../../shared/host/contract.ts';
import { PHOTO_LIMIT_BYTES } from '../../shared/host/storage-capabilities.ts';
import { systemCode } from './name-disk-error.ts';
import { writeDurably } from './write-durably.ts';
import type { OpenFile } from './write-durably.ts';

type PhotoHandlers = Pick<HostHandlers, 'photos.put' | 'photos.get' | 'photos.list'>;

/** Photos as `photos/<first two digits>/<hash>`; left-overs of writes that power loss cut off are removed on open. */
export async function openPhotoFiles(
  dataFolder: string,
  openFile?: OpenFile,
): Promise<PhotoHandlers> {
  const root = join(dataFolder, 'photos');
  await mkdir(root, { recursive: true });
  await removeLeftOvers(root);
  const pathOf = (hash: string): string => join(root, hash.slice(0, 2), hash);
  return {
    'photos.put': async ({ hash, bytes }) => {
      if (bytes.length > PHOTO_LIMIT_BYTES) return fail({ code: 'too-large' });
      if (hashOf(bytes) !== hash) return fail({ code: 'hash-mismatch' });
      const held = await readHeld(pathOf(hash));
      if (held !== null && hashOf(held) === hash) return succeed({});
      await mkdir(join(root, hash.slice(0, 2)), { recursive: true });
      await writeDurably(pathOf(hash), bytes, openFile);
      return succeed({});
    },
    'photos.get': async ({ hash }) => {
      const bytes = await readHeld(pathOf(hash));
      if (bytes !== null && hashOf(bytes) !== hash) return fail({ code: 'damaged' });
      return succeed({ bytes });
    },
    'photos.list': async () => succeed({ hashes: await listHashes(root) }),
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readHeld(path: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(path);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

async function listHashes(root: string): Promise<string[]> {
  const names = await namesBelow(root);
  return names
    .map(([, name]) => name)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort();
}

async function removeLeftOvers(root: string): Promise<void> {
  for (const [folder, name] of await namesBelow(root))
    if (name.endsWith('.tmp')) await rm(join(root, folder, name), { force: true });
}

async function namesBelow(root: string): Promise<[folder: string, name: string][]> {
  const folders = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const below = folders.map(async (folder) => {
    const names = await readdir(join(root, folder));
    return names.map((name): [string, string] => [folder, name]);
  });
  return (await Promise.all(below)).flat();
}
