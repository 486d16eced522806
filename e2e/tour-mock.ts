import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { classText } from '../renderer/text/class-text.ts';
import { expertsText } from '../renderer/text/experts-text.ts';
import { firstRunText } from '../renderer/text/first-run-text.ts';
import { mockText } from '../renderer/text/mock-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import { checklistFor } from '../resources/checklists/bundled-checklists.ts';
import { drawCasePhoto } from './case-photo.ts';
import { inspectScreen } from './inspect-screen.ts';
import { Profile } from './open-profile.ts';
import { writeResultFor } from './result-files.ts';
import { dataWords } from './sample-words.ts';
import type { Tour } from './tour-map.ts';

const WORDS = {
  zh: {
    title: '公厕练兵',
    cases: ['东门公厕', '西门公厕'],
    events: '0:20 一人在门口吸烟\n1:05 保洁员拖地',
    experts: ['周专家', '吴专家'],
    note: '门口没有导向牌',
    people: ['赵一', '钱二', '孙三', '冯四'],
    absent: '陈五',
  },
  en: {
    title: 'Toilets, November',
    cases: ['East Gate', 'West Gate'],
    events: '0:20 a man smokes at the door\n1:05 a cleaner mops',
    experts: ['Zhou', 'Wu'],
    note: 'no sign at the door',
    people: ['Zhao Yi', 'Qian Er', 'Sun San', 'Feng Si'],
    absent: 'Chen Wu',
  },
} as const;

/** Of each trainee, the items they see otherwise than the experts. */
const WRONG: readonly (readonly string[])[] = [
  [],
  ['WC-01'],
  ['WC-03', 'WC-01', 'WC-06'],
  ['WC-05'],
];

const PASSPHRASE = 'twelve pines 12';

/** A mock evaluation on its trainer's laptop and, at its begin, on a trainee's. */
export function tourMock(tour: Tour): void {
  const { language } = tour;
  const words = WORDS[language];
  const { create, make, take, open } = mockText[language];
  const experts = expertsText[language];
  const { collect, figures } = classText[language];

  it('mock evaluation: made, settled by experts, taken, compared', async () => {
    const { page } = tour.laptop();
    const folder = await mkdtemp(join(tmpdir(), 'dianwei-tour-mock-'));
    const file = (name: string): string => join(folder, name);
    const type = checklistFor('WC', '2026.1')?.name[language] ?? '';
    await tour.goTo(shellText[language].mock);
    await page.getByLabel(create.name).fill(words.title);
    await tour.inspect('mock');
    await tour.button(create.begin).click();
    await page.getByRole('heading', { name: words.title }).waitFor();
    for (const [n, name] of words.cases.entries()) {
      await drawCasePhoto(page, file(`${n}.jpg`), 3 + n * 4);
      await page.getByLabel(make.name, { exact: true }).fill(name);
      await page.getByLabel(make.type, { exact: true }).fill(type);
      await page.keyboard.press('Enter');
      await page.getByLabel(make.photos, { exact: true }).setInputFiles(file(`${n}.jpg`));
      await page.getByText(make.chosen(1)).waitFor();
      await page.getByLabel(make.events).fill(words.events);
      await page.getByRole('button', { name: make.add, exact: true }).click();
      await page.getByRole('link', { name: `${make.rate}: ${name}` }).waitFor();
    }
    await tour.inspect('mock cases');
    await tour.picture('mock-cases');

    await page.getByRole('tab', { name: make.tabs.pack }).click();
    await page.getByLabel(make.passphrase).fill(PASSPHRASE);
    await tour.inspect('mock pack');
    const packed = page.waitForEvent('download');
    await page.getByRole('button', { name: make.pack }).click();
    await (await packed).saveAs(file('exercise.dwmock'));
    await trainee(file('exercise.dwmock'));

    await page.getByRole('tab', { name: experts.tab }).click();
    for (const [n, name] of words.experts.entries()) {
      const seen = { failed: n === 0 ? [] : ['WC-01'], note: words.note };
      await writeResultFor(file('exercise.dwmock'), name, seen, file(`expert-${n}.dwresult`));
    }
    await page
      .getByLabel(experts.open)
      .setInputFiles(words.experts.map((_, n) => file(`expert-${n}.dwresult`)));
    await page.getByRole('button', { name: experts.accept(20) }).click();
    await page.getByRole('heading', { name: experts.openTitle(2) }).waitFor();
    await page.getByRole('radio').first().check();
    await tour.inspect('mock experts');
    await tour.picture('mock-experts');
    for (let n = 0; n < 2; n += 1) {
      await page.getByRole('radio').first().check();
      await page.getByLabel(experts.reason).first().fill(words.note);
      await page.getByLabel(experts.reason).first().press('Enter');
      await page.getByRole('heading', { name: experts.openTitle(1 - n) }).waitFor();
    }

    await page.getByRole('tab', { name: make.tabs.results }).click();
    for (const [n, name] of words.people.entries()) {
      const seen = { failed: WRONG[n] ?? [], note: '' };
      await writeResultFor(file('exercise.dwmock'), name, seen, file(`${n}.dwresult`));
    }
    await page.getByLabel(collect.roster).fill([...words.people, words.absent].join('\n'));
    await page.getByRole('button', { name: collect.saveRoster }).click();
    await page
      .getByLabel(collect.drop)
      .setInputFiles(words.people.map((_, n) => file(`${n}.dwresult`)));
    await page.getByText(collect.missing(1, words.absent)).waitFor();
    await tour.inspect('mock collect');
    await tour.picture('mock-collect');

    await page.getByRole('tab', { name: make.tabs.figures }).click();
    await page.getByRole('button', { name: spaced(figures.compute) }).click();
    await page.getByRole('button', { name: words.people[2], exact: true }).click();
    await page.getByRole('heading', { name: words.people[2] }).waitFor();
    await tour.inspect('mock figures');
    await tour.picture('mock-figures');
    for (const key of ['items', 'pairs', 'drift', 'coefficients'] as const) {
      await page.getByRole('tab', { name: figures.tables[key], exact: true }).click();
      await tour.inspect(`mock figures, ${key}`);
    }
    await rm(folder, { recursive: true, force: true });
  });

  /** A trainee's laptop up to the first case. */
  async function trainee(exercise: string): Promise<void> {
    const laptop = await Profile.open();
    const { page } = laptop;
    await page.getByLabel(firstRunText.zh.name).waitFor();
    if (language === 'en') await page.getByText('English', { exact: true }).click();
    await page.getByLabel(firstRunText[language].name).fill(words.people[0]);
    await page.getByRole('button', { name: firstRunText[language].importTitle }).first().click();
    await page.getByRole('link', { name: shellText[language].mock, exact: true }).click();
    await page.getByLabel(open).setInputFiles(exercise);
    await page.getByRole('heading', { name: words.title }).waitFor();
    await page.getByRole('button', { name: spaced(take.begin) }).click();
    await page.getByRole('link', { name: words.cases[0], exact: true }).click();
    await page.getByRole('heading', { name: words.cases[0], level: 1 }).waitFor();
    await inspectScreen(page, 'mock attempt', { language, data: dataWords() });
    await laptop.guideShot(`mock-take.${language}`);
    await laptop.close();
  }
}

/** Two Chinese characters on a button are set with a space between them. */
const spaced = (label: string): RegExp => new RegExp(`^${[...label].join('\\s?')}$`);
