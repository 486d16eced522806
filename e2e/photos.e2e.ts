import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreEvidenceText } from '../renderer/text/score-evidence-text.ts';
import { Profile } from './open-profile.ts';
import { importRegister, introduce, openCamera, openScore } from './walk.ts';

/** How far two pictures of one scene are apart above and below, mean of the channels, 0–255. */
interface Apart {
  readonly above: number;
  readonly below: number;
}

/** Runs in the page: the last photo's copy and thumbnail, each beside its original. */
async function compareCopies(): Promise<Record<'copy' | 'thumb', Apart>> {
  const SIDE = 96;
  const file = await new Promise<Record<'original' | 'copy' | 'thumb', Uint8Array>>((done) => {
    const opening = indexedDB.open('dianwei');
    opening.onsuccess = () => {
      const all = opening.result.transaction('photoFiles').objectStore('photoFiles').getAll();
      all.onsuccess = () => {
        opening.result.close();
        done((all.result as Record<'original' | 'copy' | 'thumb', Uint8Array>[])[0]!);
      };
    };
  });
  const pixels = async (bytes: Uint8Array): Promise<Uint8ClampedArray> => {
    const image = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const canvas = new OffscreenCanvas(SIDE, SIDE).getContext('2d')!;
    canvas.imageSmoothingQuality = 'high';
    canvas.drawImage(image, 0, 0, SIDE, SIDE);
    return canvas.getImageData(0, 0, SIDE, SIDE).data;
  };
  const original = await pixels(file.original);
  const apart = async (bytes: Uint8Array): Promise<Apart> => {
    const other = await pixels(bytes);
    const mean = (from: number, to: number): number => {
      let sum = 0;
      for (let at = from * SIDE * 4; at < to * SIDE * 4; at++)
        sum += Math.abs((original[at] ?? 0) - (other[at] ?? 0));
      return sum / ((to - from) * SIDE * 4);
    };
    return { above: mean(0, SIDE / 3), below: mean(SIDE - SIDE / 6, SIDE) };
  };
  return { copy: await apart(file.copy), thumb: await apart(file.thumb) };
}

describe('photos of the camera', () => {
  let laptop: Profile;
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-photos-'));
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(files, { recursive: true, force: true });
  });

  it('P17: Space and Enter take a picture; a key that is held takes one', async () => {
    const { page } = laptop;
    const t = scoreEvidenceText.zh.camera;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await openScore(page, '测试巷');
    await page.locator('#item-BX-02').focus();
    await openCamera(page);
    for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByText(t.taken(1)).waitFor();
    await page.keyboard.press('Space');
    await page.getByText(t.taken(2)).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.photo-thumb img').nth(1).waitFor();
    expect(await page.locator('.photo-thumb').count()).toBe(2);
  });

  it('P12: the watermark is in the copy alone, not in the original and not in the thumbnail', async () => {
    const { page } = laptop;
    await page.evaluate('globalThis.__name = (one) => one');
    const { copy, thumb } = await page.evaluate(compareCopies);
    expect(copy.above).toBeLessThan(6);
    expect(copy.below).toBeGreaterThan(12);
    expect(thumb.above).toBeLessThan(6);
    expect(thumb.below).toBeLessThan(6);
    expect(laptop.errors).toEqual([]);
  });
});
