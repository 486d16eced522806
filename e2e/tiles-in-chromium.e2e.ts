import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TILE_STORE_SUITE } from '../renderer/data/tiles/testing/tile-store-suite.ts';
import { withScriptPage } from './serve-page.ts';
import type { TilesInChromium } from './tiles-in-chromium-page.ts';

declare global {
  interface Window {
    readonly tilesInChromium: TilesInChromium;
  }
}

const LAYOUTS = ['rows', 'file'] as const;
const MIB = 1024 * 1024;
const LARGE = 40_000;

/** Adds tiles by the hundred until something refuses them: 80 MB at most. */
async function fill(page: Page): Promise<{ stored: number; refused: string | null }> {
  for (let stored = 0; stored < 2_000; stored += 100) {
    const answer = await page.evaluate(
      ([from, length]) => window.tilesInChromium.addTiles('file', from, length),
      [stored, LARGE] as const,
    );
    if (typeof answer === 'string') return { stored, refused: answer };
  }
  return { stored: 2_000, refused: null };
}

describe('tiles in Chromium', () => {
  let page: Page;
  let finish: () => void = () => undefined;
  let closed: Promise<void>;

  const reload = async (): Promise<void> => {
    await page.reload();
    await page.waitForFunction(() => 'tilesInChromium' in window);
  };

  beforeAll(async () => {
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await new Promise<void>((ready, failed) => {
      closed = withScriptPage('e2e/tiles-in-chromium-page.ts', 'tilesInChromium', (opened) => {
        page = opened;
        ready();
        return finished;
      });
      closed.catch(failed);
    });
  });
  afterAll(async () => {
    finish();
    await closed;
  });

  for (const layout of LAYOUTS) {
    describe(layout, () => {
      for (const { title } of TILE_STORE_SUITE) {
        it(title, async () => {
          await page.evaluate(([one, as]) => window.tilesInChromium.runCase(one, as), [
            title,
            layout,
          ] as const);
        });
      }

      it('the page goes while tiles are written: all that was told stored is there, whole', async () => {
        const told: number[] = [];
        await page.exposeFunction(`told_${layout}`, (tiles: number) => void told.push(tiles));
        const writing = page.evaluate(async (as) => {
          const tell = Reflect.get(window, `told_${as}`) as (tiles: number) => Promise<void>;
          for (let first = 0; first < 100_000; first += 100) {
            await tell(Number(await window.tilesInChromium.addTiles(as, first)));
          }
        }, layout);
        writing.catch(() => undefined);
        await expect.poll(() => told.length).toBeGreaterThan(5);
        await reload();
        const count = told.at(-1) ?? 0;
        const whole = await page.evaluate(([as, n]) => window.tilesInChromium.countWhole(as, n), [
          layout,
          count,
        ] as const);
        expect(whole).toBe(count);
        expect(
          await page.evaluate((as) => window.tilesInChromium.addTiles(as, 0), layout),
        ).toBeTypeOf('number');
        await page.evaluate((as) => window.tilesInChromium.remove(as), layout);
      });

      it('the disk is nearly full: tiles are refused before scores are in danger', async () => {
        await reload();
        await page.evaluate((free) => window.tilesInChromium.setFreeOnDisk(free), 516 * MIB);
        const add = (length: number) =>
          page.evaluate(([as, size]) => window.tilesInChromium.addTiles(as, 0, size), [
            layout,
            length,
          ] as const);
        expect(await add(20_000)).toBe(100);
        expect(await add(60_000)).toBe('tiles-space-low');
        await page.evaluate((free) => window.tilesInChromium.setFreeOnDisk(free), 1e12);
        expect(await add(60_000)).toBe(100);
        await page.evaluate((as) => window.tilesInChromium.remove(as), layout);
        expect(await page.evaluate(() => window.tilesInChromium.packs())).toEqual([]);
      });
    });
  }

  it('the browser gives no more space halfway: said, what was stored is whole, and it goes on', async () => {
    const { origin } = new URL(page.url());
    const tools = await page.context().newCDPSession(page);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 16 * MIB });
    const { stored, refused } = await fill(page);
    expect(refused).toBe('tiles-disk-full');
    expect(stored).toBeGreaterThan(0);
    await tools.send('Storage.overrideQuotaForOrigin', { origin });
    const whole = await page.evaluate(
      ([n, length]) => window.tilesInChromium.countWhole('file', n, length),
      [stored, LARGE] as const,
    );
    expect(whole).toBe(stored);
    const more = await page.evaluate(
      ([from, length]) => window.tilesInChromium.addTiles('file', from, length),
      [stored, LARGE] as const,
    );
    expect(more).toBe(stored + 100);
    await page.evaluate(() => window.tilesInChromium.remove('file'));
  });

  it('two tabs: one writes a large pack, the other reads it and is told why it may not write', async () => {
    expect(await page.evaluate(() => window.tilesInChromium.addTiles('file', 0))).toBe(100);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForFunction(() => 'tilesInChromium' in window);
    expect(await other.evaluate(() => window.tilesInChromium.countWhole('file', 100))).toBe(100);
    expect(await other.evaluate(() => window.tilesInChromium.addTiles('file', 100))).toBe(
      'tiles-pack-busy',
    );
    await page.reload();
    await expect
      .poll(() => other.evaluate(() => window.tilesInChromium.addTiles('file', 100)))
      .toBe(200);
    await other.close();
  });
});
