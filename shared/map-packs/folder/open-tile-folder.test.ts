import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../bytes/byte-source.ts';
import { inOrder, pngLike, readAll } from '../testing/make-tiles.ts';
import type { TileArchive } from '../tile-archive.ts';
import type { FolderFile } from './open-tile-folder.ts';
import { openTileFolder } from './open-tile-folder.ts';

const file = (path: string, bytes: Uint8Array): FolderFile => ({
  path,
  source: memorySource(bytes),
});
const open = async (files: readonly FolderFile[], scheme?: 'tms'): Promise<TileArchive> => {
  const opened = await openTileFolder(files, scheme);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const FILES = [
  file('map/2/3/0.png', pngLike(1)),
  file('map/0/0/0.png', pngLike(2)),
  file('map/2/1/2@2x.png', pngLike(3)),
  file('map/2/0/0.png', new Uint8Array(0)),
  file('map/2/9/0.png', pngLike(4)),
  file('map/readme.txt', strToU8('text')),
  file('map/metadata.json', strToU8('{"name":"街区","attribution":"office"}')),
];

describe('a folder of tiles', () => {
  it('K10 is read like an archive', async () => {
    const archive = await open(FILES);
    expect(archive).toMatchObject({
      kind: 'folder',
      name: '街区',
      attribution: 'office',
      format: 'png',
      minZoom: 0,
      maxZoom: 2,
      count: 4,
    });
    expect((await readAll(archive)).tiles).toEqual(
      inOrder([
        { z: 0, x: 0, y: 0, bytes: pngLike(2) },
        { z: 2, x: 3, y: 0, bytes: pngLike(1) },
        { z: 2, x: 1, y: 2, bytes: pngLike(3) },
      ]),
    );
    expect(await archive.tile(2, 3, 0)).toEqual({ ok: true, value: pngLike(1) });
    expect(await archive.tile(2, 3, 3)).toEqual({ ok: true, value: null });
  });

  it('K10 counts rows from the south when told or marked', async () => {
    const told = await open(FILES, 'tms');
    const marked = await open([...FILES, file('map/tilemapresource.xml', strToU8('<TileMap/>'))]);
    for (const archive of [told, marked]) {
      expect(await archive.tile(2, 3, 3)).toEqual({ ok: true, value: pngLike(1) });
      expect(await archive.tile(2, 1, 1)).toEqual({ ok: true, value: pngLike(3) });
    }
  });

  it('K2 refuses a folder without tiles, or with pictures that are none', async () => {
    const codes = [];
    for (const files of [
      [],
      [file('a/b.png', pngLike(1))],
      [file('1/0/0.png', strToU8('<html>'))],
    ]) {
      const opened = await openTileFolder(files);
      codes.push(opened.ok ? 'opened' : opened.error.code);
    }
    expect(codes).toEqual(['pack-empty', 'pack-not-recognised', 'pack-format']);
  });

  it('K11 names a tile that cannot be read', async () => {
    const broken: FolderFile = {
      path: '1/0/0.png',
      source: { size: 9, read: () => Promise.reject(new Error('gone')) },
    };
    const archive = await open([...FILES, broken]);
    const found = await archive.tile(1, 0, 0);
    expect(found).toMatchObject({ ok: false, error: { code: 'pack-unreadable' } });
  });
});
