import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { settle } from './settle.ts';

/** What a screen is held to, wherever it is seen. */
export interface ScreenRules {
  readonly language: 'zh' | 'en';
  /** Chinese that belongs to the data, not to the window: names, rounds, files. */
  readonly data: ReadonlySet<string>;
}

const LAPTOP = { width: 1366, height: 768 };
const OFFICE = { width: 1920, height: 1080 };
/** The laptop's window at 200 % zoom. */
const ZOOMED = { width: 683, height: 384 };

/** Looks at the screen in each size it is used in, then puts it back to the laptop's. */
export async function inspectScreen(page: Page, where: string, rules: ScreenRules): Promise<void> {
  for (const size of [OFFICE, ZOOMED, LAPTOP]) {
    await page.setViewportSize(size);
    await settle(page);
    const at = `${where} ${rules.language} ${size.width}×${size.height}`;
    expect(await sidewaysScroll(page), at).toEqual([]);
    expect(await cutWords(page), at).toEqual([]);
    // Wide windows are built alike in both sizes and languages: what axe finds in one it finds in the others.
    if (size === ZOOMED || (size === LAPTOP && rules.language === 'zh'))
      await expectAccessible(page, at);
  }
  if (rules.language === 'en')
    expect(await chineseWords(page, [...rules.data]), `${where} in English`).toEqual([]);
}

/** The page and its main part must not scroll sideways; tables and maps may, inside their own frame. */
async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector('main')]
      .filter((one) => one !== null && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one?.tagName} is ${one?.scrollWidth} wide in ${one?.clientWidth}`),
  );
}

/** Buttons, headings and labels whose words do not fit in them. */
async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words =
      'button, h1, h2, h3, label, a, [role=tab], [role=columnheader], .ant-segmented-item-label';
    return [...document.querySelectorAll<HTMLElement>(words)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 4)
      .filter((one) => !one.matches('.visually-hidden, .skip-link'))
      .filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 ||
          (getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2),
      )
      .map((one) => `${one.tagName} “${one.innerText.slice(0, 40)}”`);
  });
}

/** Chinese in the window's own words, once the data's words are taken out. */
async function chineseWords(page: Page, data: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((known) => {
    const longest = known.toSorted((a, b) => b.length - a.length);
    const chrome =
      'button, a, h1, h2, h3, label, dt, summary, kbd, legend, [role=tab], [role=status], [role=columnheader], [aria-label], [placeholder], [title], p, footer span';
    const found = new Set<string>();
    for (const one of document.querySelectorAll<HTMLElement>(chrome)) {
      if (!one.checkVisibility()) continue;
      const label = one.getAttribute('aria-label') ?? '';
      const said = `${one.innerText} ${label} ${one.getAttribute('placeholder') ?? ''} ${one.title}`;
      const left = longest.reduce((text, word) => text.replaceAll(word, ''), said);
      const chinese = /\p{Script=Han}[^\n]*/u.exec(left)?.[0];
      if (chinese !== undefined) found.add(`${one.tagName}: ${chinese.slice(0, 60)}`);
    }
    return [...found];
  }, data);
}
