import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** First run by the sample city's door, and the first item of the first point scored. */
export async function scoreInSampleCity(page: Page): Promise<void> {
  await page.getByLabel('姓名').fill('王敏');
  await page.getByRole('button', { name: /体验示例城市/ }).click();
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
  await page.getByRole('region', { name: '我的点位' }).getByRole('button').first().click();
  await page.getByText('已评 0 /').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await expectScored(page);
}

export async function expectScored(page: Page): Promise<void> {
  await page.getByText('已评 1 /').first().waitFor();
}

/** The page is under the strict policy: by its header, and by what it then cannot do. */
export async function expectStrictPolicy(page: Page): Promise<void> {
  const policy = await page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|\*|http/);
  const tried = await page.evaluate(async () => {
    const refused: string[] = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.strange = true';
    document.head.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    // The violations are told in a task of their own.
    await new Promise((told) => setTimeout(told, 200));
    return {
      refused: refused.sort(),
      fetched,
      strange: 'strange' in window,
      node: 'require' in window,
    };
  });
  expect(tried).toEqual({
    refused: ['connect-src', 'script-src-elem'],
    fetched: 'refused',
    strange: false,
    node: false,
  });
}
