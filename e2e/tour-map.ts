import { it } from 'vitest';
import { mapScreenText } from '../renderer/text/map-screen-text.ts';
import { mapText } from '../renderer/text/map-text.ts';
import { mapToolText } from '../renderer/text/map-tool-text.ts';
import type { settingsText } from '../renderer/text/settings-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import type { Language } from '../shared/kernel/localized.ts';
import { expectKeyboardReaches } from './inspect-focus.ts';
import type { Profile } from './open-profile.ts';

/** What every part of a tour goes by. */
export interface Tour {
  readonly laptop: () => Profile;
  readonly language: Language;
  /** Holds the screen to the rules, in each size it is used in. */
  readonly inspect: (where: string) => Promise<void>;
  readonly picture: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => ReturnType<Profile['page']['getByRole']>;
  readonly goTo: (name: string) => Promise<void>;
  readonly chooseTheme: (theme: keyof (typeof settingsText)['zh']['themes']) => Promise<void>;
}

/** The map with its layers and tools, in the light and in the sun. */
export function tourMap(tour: Tour): void {
  const { language } = tour;
  it('the map, its layers and its tools', async () => {
    const { page } = tour.laptop();
    const shell = shellText[language];
    await tour.goTo(shell.map);
    await page.getByRole('heading', { name: mapScreenText[language].title, level: 1 }).waitFor();
    await page.locator('.map-line').nth(2).click();
    await tour.inspect('map');
    await tour.picture('map');
    await expectKeyboardReaches(page, 'map');
    await tour.button(mapText[language].layers).click();
    await page.locator('.ground-list').waitFor();
    await tour.inspect('map layers');
    await page.keyboard.press('Escape');
    await tour.button(mapToolText[language].measure).click();
    const pane = (await page.locator('.map-pane').boundingBox())!;
    for (const [x, y] of [
      [0.35, 0.4],
      [0.5, 0.55],
      [0.7, 0.5],
    ] as const)
      // prettier-ignore
      await page.mouse.click(pane.x + pane.width * x, pane.y + pane.height * y);
    await tour.inspect('map, measuring');
    await tour.picture('map-measure');
    await tour.button(mapToolText[language].end).click();
    await tour.button(mapScreenText[language].move).click();
    await page.mouse.click(pane.x + pane.width * 0.5, pane.y + pane.height * 0.6);
    await page.getByLabel(mapToolText[language].reason).waitFor();
    await tour.inspect('map, moving a point');
    await tour.picture('map-move');
    await tour.button(mapToolText[language].cancel).click();
    await tour.chooseTheme('contrast');
    await tour.goTo(shell.map);
    await tour.inspect('map contrast');
    await tour.chooseTheme('light');
  });
}
