import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORE_SUITE } from '../renderer/data/testing/store-suite.ts';
import { withScriptPage } from './serve-page.ts';
import type { StoreInChromium } from './store-in-chromium-page.ts';

declare global {
  interface Window {
    readonly storeInChromium: StoreInChromium;
  }
}

describe('the store on Chromium’s IndexedDB', () => {
  let page: Page;
  let finish: () => void = () => undefined;
  let closed: Promise<void>;

  beforeAll(async () => {
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await new Promise<void>((ready, failed) => {
      closed = withScriptPage('e2e/store-in-chromium-page.ts', 'storeInChromium', (opened) => {
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

  for (const { title } of STORE_SUITE) {
    it(title, async () => {
      expect(await page.evaluate((one) => window.storeInChromium.runCase(one), title)).toEqual([]);
    });
  }

  it('two real tabs that act at once lose and double nothing, and a reload keeps all', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForFunction(() => 'storeInChromium' in window);
    const taps = [page, other].map((tab) => tab.evaluate(() => window.storeInChromium.tap(100)));
    await Promise.all(taps);
    await page.evaluate(() => window.storeInChromium.expectTaps(200));
    const before = await page.evaluate(() => window.storeInChromium.whole());
    await other.close();
    await page.reload();
    await page.waitForFunction(() => 'storeInChromium' in window);
    expect(await page.evaluate(() => window.storeInChromium.whole())).toBe(before);
  });
});
