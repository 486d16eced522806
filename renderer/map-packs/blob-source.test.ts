import { describe, expect, it } from 'vitest';
import { cacheBlocks } from '../../shared/bytes/cache-blocks.ts';
import { fingerprintFile } from '../../shared/map-packs/content-digest.ts';
import { blobSource } from './blob-source.ts';

const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);

describe('a chosen file', () => {
  it('K1 is read in pieces, with and without the store of blocks', async () => {
    const plain = blobSource(new Blob([bytes]));
    const cached = cacheBlocks(plain, 1024, 4);
    expect(plain.size).toBe(300_000);
    for (const [offset, length] of [
      [0, 10],
      [1020, 10],
      [1024, 1024],
      [5000, 9000],
      [299_990, 50],
      [1020, 10],
    ] as const) {
      const expected = bytes.subarray(offset, offset + length);
      expect(await plain.read(offset, length)).toEqual(expected);
      expect(await cached.read(offset, length)).toEqual(expected);
    }
  });

  it('K1 asks again after a read that failed', async () => {
    let fails = true;
    const cached = cacheBlocks({
      size: 100,
      read: (offset, length) =>
        fails
          ? Promise.reject(new Error('pulled out'))
          : Promise.resolve(bytes.slice(offset, offset + length)),
    });
    await expect(cached.read(0, 10)).rejects.toThrow('pulled out');
    fails = false;
    expect(await cached.read(0, 10)).toEqual(bytes.subarray(0, 10));
  });

  it('K9 has a fingerprint of its own', async () => {
    const prints = new Set<string>();
    for (const [from, to] of [
      [0, 300_000],
      [0, 299_999],
      [1, 300_000],
      [0, 0],
      [0, 10],
    ] as const) {
      const print = await fingerprintFile(blobSource(new Blob([bytes.subarray(from, to)])));
      expect(print).toBe(await fingerprintFile(blobSource(new Blob([bytes.subarray(from, to)]))));
      prints.add(print);
    }
    expect(prints.size).toBe(5);
  });
});
