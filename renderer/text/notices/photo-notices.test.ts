import { expect, it } from 'vitest';
import { photoNotices } from './photo-notices.ts';

it('an old photo’s age is told in the unit people would use', () => {
  const told = [30, 49, 24 * 45, 24 * 100, 24 * 365 * 3].map((hours) => {
    const params = { hours, limit: 24, side: 'before' };
    return [
      photoNotices['photo-far-from-visit'].zh(params),
      photoNotices['photo-far-from-visit'].en(params),
    ];
  });
  const spans = ['30 小时', '2 天', '45 天', '3 个月', '3 年'];
  const english = ['30 hours', '2 days', '45 days', '3 months', '3 years'];
  told.forEach(([zh, en], index) => {
    expect(zh).toContain(`之前 ${spans[index]}（`);
    expect(en).toContain(`taken ${english[index]} before`);
  });
});
