import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRunText } from '../renderer/text/first-run-text.ts';
import { trackText } from '../renderer/text/track-text.ts';
import { whereText } from '../renderer/text/where-text.ts';
import { gga, rmc } from '../shared/positioning/testing/speak-nmea.ts';
import { fakeReceiver } from './fake-receiver.ts';
import { inspectScreen } from './inspect-screen.ts';
import { settle } from './settle.ts';
import { Profile } from './open-profile.ts';
import { dataWords } from './sample-words.ts';
import { exportWorkbook, openScore, rateSome, storeCounts, textsOnSheet } from './walk.ts';

const LANE = '永和巷';
const t = whereText.zh;
const track = trackText.zh;

/** Half a minute of standing in the sample city, a step each second. */
const walk = (from: number): string =>
  Array.from({ length: 30 }, (_, at) => {
    const moment = { second: from + at, at: [103.8 + at * 1e-5, 25.5] as const };
    return `${rmc(moment)}\r\n${gga(moment)}\r\n`;
  }).join('');

describe('where am I', () => {
  let laptop: Profile;
  let folder: string;
  const mark = () => laptop.page.getByTitle(t.open);
  const panel = () => laptop.page.getByRole('dialog', { name: t.title });
  const close = async (): Promise<void> => {
    await laptop.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-where-'));
    laptop = await Profile.open();
    await laptop.page.addInitScript(fakeReceiver);
    await laptop.page.reload();
    await laptop.page.getByLabel('姓名').fill('王敏');
    await laptop.page.getByRole('button', { name: firstRunText.zh.sampleTitle }).click();
    await mark().waitFor();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a receiver is connected: position, how sure it is, and the nearest points', async () => {
    const { page } = laptop;
    await mark().click();
    await panel().getByRole('button', { name: t.connect }).click();
    await page.evaluate(
      (text) => window.dispatchEvent(new CustomEvent('nmea', { detail: text })),
      walk(3600),
    );
    await panel()
      .getByText(/±\d+ 米/)
      .first()
      .waitFor();
    await panel()
      .getByRole('listitem')
      .filter({ hasText: /\d (米|公里)/ })
      .first()
      .waitFor();
    await settle(page);
    await laptop.shot('where-panel');
    await inspectScreen(page, 'where', { language: 'zh', data: dataWords() });
    await close();
  });

  it('the way walked is kept, taken along and deleted', async () => {
    const { page } = laptop;
    // Steps count by this laptop's clock: a stride each time it tells another second.
    for (let n = 1; n <= 3; n++) {
      await page.evaluate(
        (text) => {
          window.dispatchEvent(new CustomEvent('nmea', { detail: text }));
        },
        walk(3700 + n * 40),
      );
      await page.waitForTimeout(50);
    }
    await mark().click();
    // How far depends on how many strides the clock told apart.
    await panel()
      .getByText(/\d 公里 · \d 小时/)
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: track.save }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('<trkpt lat="25.5"');
    await panel().getByRole('switch', { name: track.record }).click();
    await panel().getByRole('button', { name: track.clear }).click();
    await page.getByRole('button', { name: track.clearYes, exact: true }).click();
    await panel().getByText(track.none).waitFor();
    await panel().getByRole('switch', { name: track.record }).click();
    await close();
  });

  it('scoring far from the point is said, and the place goes into the workbook', async () => {
    await openScore(laptop.page, LANE);
    await laptop.page
      .getByText(/限|距|米/)
      .first()
      .waitFor();
    await rateSome(laptop.page, 1);
    await laptop.page
      .getByText(/离点位/)
      .first()
      .waitFor();
    await laptop.shot('where-far');
    const path = join(folder, 'place.xlsx');
    await exportWorkbook(laptop.page, path);
    const texts = await textsOnSheet(path, '评分');
    expect(texts).toContain('定位来源');
    expect(texts).toContain('接收机');
  });

  it('the receiver is pulled out: it is said, and scores are untouched', async () => {
    const before = await storeCounts(laptop.page);
    await laptop.page.evaluate(() => window.dispatchEvent(new Event('pulled')));
    await mark().getByText(t.unplugged).waitFor();
    await mark().click();
    await panel().getByRole('alert').first().waitFor();
    await settle(laptop.page);
    await laptop.shot('where-unplugged');
    await close();
    expect(await storeCounts(laptop.page)).toEqual(before);
  });

  it('a recorded walk is replayed, and said to be one', async () => {
    const path = join(folder, 'walk.nmea');
    await writeFile(path, walk(7200));
    await mark().click();
    await panel().locator('input[type=file]').setInputFiles(path);
    await panel().getByText(t.replayMark).waitFor();
    await settle(laptop.page);
    await laptop.shot('where-replay');
    await panel().getByRole('button', { name: t.stop }).click();
    await mark().getByText(t.off).waitFor();
    await close();
  });

  it('no page complained', () => {
    expect(laptop.errors).toEqual([]);
  });
});
