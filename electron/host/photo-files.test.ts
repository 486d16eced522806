import { mkdir, open, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { openPhotoFiles } from './photo-files.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const bytes = Uint8Array.from({ length: 900 }, (_, i) => i % 251);
const hash = sha256Hex(bytes);

describe('photo files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let below: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    below = join(folder.path, 'photos', hash.slice(0, 2));
  });
  afterEach(() => folder.remove());

  it('lie under their hash with nothing beside them', async () => {
    const photos = await openPhotoFiles(folder.path);
    await photos['photos.put']({ hash, bytes });
    expect(await readdir(below)).toEqual([hash]);
  });

  it('J9: that the disk spoilt are said to be damaged, and putting them again mends them', async () => {
    const photos = await openPhotoFiles(folder.path);
    await photos['photos.put']({ hash, bytes });
    await truncate(join(below, hash), 100);
    const spoilt = await photos['photos.get']({ hash });
    expect(spoilt).toEqual({ ok: false, error: { code: 'damaged' } });
    await photos['photos.put']({ hash, bytes });
    const mended = await photos['photos.get']({ hash });
    expect(mended).toEqual({ ok: true, value: { bytes } });
  });

  it('J8: leave nothing behind when the disk is full', async () => {
    const photos = await openPhotoFiles(folder.path, async (path) => {
      const file = await open(path, 'wx');
      const writeFailing = async (): Promise<never> => {
        await file.write(bytes.subarray(0, 300));
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      };
      return { writeFile: writeFailing, sync: () => file.sync(), close: () => file.close() };
    });
    await expect(photos['photos.put']({ hash, bytes })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(below)).toEqual([]);
  });

  it('J8: cut off by a power loss are swept away on the next start', async () => {
    await mkdir(below, { recursive: true });
    await writeFile(join(below, `${hash}.0123456789ab.tmp`), bytes.subarray(0, 10));
    const photos = await openPhotoFiles(folder.path);
    expect(await readdir(below)).toEqual([]);
    expect(await photos['photos.list']({})).toEqual({ ok: true, value: { hashes: [] } });
  });
});
