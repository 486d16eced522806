import { it } from 'vitest';
import { mapText } from '../renderer/text/map-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import { trackText } from '../renderer/text/track-text.ts';
import { whereText } from '../renderer/text/where-text.ts';
import { gga, rmc } from '../shared/positioning/testing/speak-nmea.ts';
import { fakeReceiver } from './fake-receiver.ts';
import { settle } from './settle.ts';
import type { Tour } from './tour-map.ts';

/** A walk through the sample city, ten seconds between its steps. */
const WALK = Array.from({ length: 50 }, (_, at) => {
  const where = [103.79 + at * 3e-4, 25.5 + Math.sin(at / 6) * 2e-3] as const;
  const moment = { second: 3600 + at * 10, at: where };
  return `${rmc(moment)}\r\n${gga(moment)}\r\n`;
});

/** Where the person stands and has walked, by a receiver. */
export function tourWhere(tour: Tour): void {
  const t = whereText[tour.language];
  it('where I am, and my track', async () => {
    const { page } = tour.laptop();
    await page.addInitScript(fakeReceiver);
    await page.reload();
    await page.getByTitle(t.open).click();
    const panel = page.getByRole('dialog', { name: t.title });
    await panel.getByRole('button', { name: t.connect }).click();
    for (const words of WALK) {
      await page.evaluate((text) => {
        window.dispatchEvent(new CustomEvent('nmea', { detail: text }));
      }, words);
      // Steps count by this laptop's clock, which must have gone on.
      await page.waitForTimeout(4);
    }
    await panel.getByRole('button', { name: trackText[tour.language].save }).waitFor();
    await settle(page);
    await tour.picture('where');
    await tour.inspect('where am I');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await tour.goTo(shellText[tour.language].map);
    await tour.button(mapText[tour.language].showHere).waitFor();
    await settle(page);
    await tour.picture('track');
  });
}
