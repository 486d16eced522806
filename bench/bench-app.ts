import { Profile } from '../e2e/open-profile.ts';
import { benchPoints } from './bench-points.ts';
import { benchScore } from './bench-score.ts';
import { seedProfile } from './seed-profile.ts';
import { installWatch } from './watch-window.ts';

/** The built app on a laptop of `points` points, as a person meets it: Points, then Score. */
export async function benchApp(points: number, short: boolean): Promise<void> {
  const folder = await seedProfile(points);
  const began = performance.now();
  const laptop = await Profile.open({ folder });
  try {
    const { page } = laptop;
    await page.getByRole('heading', { name: '今日', level: 1 }).waitFor({ timeout: 60_000 });
    const started = performance.now() - began;
    console.log(
      `  started and restored ${points} points from the journal in ${started.toFixed(0)} ms`,
    );
    await installWatch(page);
    await benchPoints(page, points, short ? 1 : 5);
    await benchScore(page, short ? 2 : 5);
    for (const error of laptop.errors) console.log(`  the page complained: ${error}`);
  } finally {
    await laptop.close();
  }
}
