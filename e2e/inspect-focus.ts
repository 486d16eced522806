import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses of Tab before a screen counts as endless. */
const PRESSES = 420;

/** Tab goes through every region that can be worked in, and one always sees where one is. */
export async function expectKeyboardReaches(page: Page, where: string): Promise<void> {
  const reached = new Set<string>();
  const unseen = new Set<string>();
  let first: string | null = null;
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    // Past the last stop the focus leaves the page, and comes in again at the first.
    if (stop === null) continue;
    if (stop.path === first) break;
    first ??= stop.path;
    for (const region of stop.regions) reached.add(region);
    if (!stop.visible) unseen.add(stop.path);
  }
  expect([...unseen], `${where}: focus that cannot be seen`).toEqual([]);
  const regions = await page.evaluate(listRegions);
  expect(
    regions.filter((region) => !reached.has(region)),
    `${where}: regions Tab does not reach`,
  ).toEqual([]);
}

interface FocusStop {
  readonly path: string;
  readonly regions: readonly string[];
  readonly visible: boolean;
}

/** Runs in the page: what has the focus, in which regions, and whether a ring is drawn on it or close around it. */
async function describeFocus(): Promise<FocusStop | null> {
  const regionWords = 'nav, main, aside, section, [role=region], [role=tabpanel], [role=tablist]';
  const named = (one: Element): string =>
    `${one.tagName} ${one.getAttribute('aria-label') ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? one.className}`;
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(fading.map((one) => one.finished));
  const chain: Element[] = [];
  for (let one: Element | null = focused; one !== null; one = one.parentElement) chain.push(one);
  const ringed = (one: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    // The map draws its ring over its ground, on a pseudo-element.
    const over = getComputedStyle(one, '::after');
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      (over.content !== 'none' && Number.parseFloat(over.borderTopWidth) >= 3)
    );
  };
  const at = chain
    .toReversed()
    .map((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
    .join('.');
  return {
    path: `${named(focused)} ${focused.textContent.slice(0, 20)} @${at}`,
    regions: chain.filter((one) => one.matches(regionWords)).map(named),
    visible: chain.slice(0, 4).some(ringed),
  };
}

/** Runs in the page: the regions with something in them that Tab should stop at. */
function listRegions(): readonly string[] {
  const regionWords = 'nav, main, aside, section, [role=region], [role=tabpanel], [role=tablist]';
  const named = (one: Element): string =>
    `${one.tagName} ${one.getAttribute('aria-label') ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? one.className}`;
  const stops = 'button, a[href], input:not([type=hidden]), select, textarea, [tabindex="0"]';
  return [...document.querySelectorAll(regionWords)]
    .filter((one) => one.checkVisibility())
    .filter((one) =>
      [...one.querySelectorAll<HTMLElement>(stops)].some(
        (stop) => stop.checkVisibility() && stop.tabIndex >= 0 && !stop.matches(':disabled'),
      ),
    )
    .map(named);
}
