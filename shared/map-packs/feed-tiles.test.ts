import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { feedTiles } from './feed-tiles.ts';
import type { MapPackNotice } from './map-pack-notice.ts';
import { packNotice } from './map-pack-notice.ts';
import type { ArchiveTile } from './tile-archive.ts';
import { asResults, square } from './testing/make-tiles.ts';

type Read = Result<ArchiveTile, MapPackNotice>;

const archive = (reads: readonly Read[], onRead?: () => void) => ({
  // eslint-disable-next-line @typescript-eslint/require-await
  tiles: async function* () {
    for (const read of reads) {
      onRead?.();
      yield read;
    }
  },
});

const damaged = (x: number): Read =>
  fail(packNotice('pack-tile-damaged', 'warning', { z: 9, x, y: 0 }));

describe('feeding tiles', () => {
  it('K12 goes in batches, and reads on only when the one before was taken', async () => {
    let read = 0;
    const [sizes, readBefore]: [number[], number[]] = [[], []];
    const fed = await feedTiles(
      archive(asResults(square(9, 25)), () => (read += 1)),
      async (batch) => {
        sizes.push(batch.length);
        const before = read;
        await Promise.resolve();
        readBefore.push(read - before);
      },
    );
    expect(sizes).toEqual([200, 200, 200, 25]);
    expect(readBefore).toEqual([0, 0, 0, 0]);
    expect(fed).toMatchObject({ damaged: 0, notices: [] });
    expect(fed.contentId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('K12 large tiles make small batches', async () => {
    const tiles = [0, 1, 2].map((x) => ({ z: 9, x, y: 0, bytes: new Uint8Array(3e6).fill(1) }));
    const sizes: number[] = [];
    await feedTiles(archive(asResults(tiles)), (batch) => {
      sizes.push(batch.length);
      return Promise.resolve();
    });
    expect(sizes).toEqual([2, 1]);
  });

  it('K12 counts all damaged tiles and names the first hundred', async () => {
    const reads = [
      ...asResults(square(9, 2)),
      ...Array.from({ length: 150 }, (_, x) => damaged(x)),
    ];
    const fed = await feedTiles(archive(reads), () => Promise.resolve());
    expect(fed.damaged).toBe(150);
    expect(fed.notices).toHaveLength(100);
    expect(fed.notices[99]?.params).toEqual({ z: 9, x: 99, y: 0 });
  });

  it('K12 a file that goes away ends it without an id, what came before was handed over', async () => {
    const gone = fail(packNotice('pack-unreadable', 'error', { part: 'tile' }));
    const [first, second, ...rest] = asResults(square(9, 5));
    const taken: number[] = [];
    let reads = 0;
    const fed = await feedTiles(
      archive([first!, second!, gone, ...rest], () => (reads += 1)),
      (batch) => {
        taken.push(batch.length);
        return Promise.resolve();
      },
    );
    expect(taken).toEqual([2]);
    expect(reads).toBe(3);
    expect(fed).toEqual({ contentId: null, damaged: 0, notices: [gone.error] });
  });

  it('K12 ends when it is not taken', async () => {
    const full = (): Promise<void> => Promise.reject(new Error('disk full'));
    await expect(feedTiles(archive([succeed(square(9, 1)[0]!)]), full)).rejects.toThrow(
      'disk full',
    );
  });
});
