import { cellText } from '../workbook/sheet-grid.ts';
import { localDateTime } from '../workbook/local-time.ts';
import { agreedShare } from './compare-class.ts';
import type { Comparison } from './compare-class.ts';

/** `2026年11月26日` of an instant (ISO 8601 UTC) where the clock is `offsetMinutes` ahead; '' when unreadable. */
export function dayWords(instant: string, offsetMinutes: number): string {
  return spellDay(cellText(localDateTime(instant, offsetMinutes)).slice(0, 10));
}

/** `yyyy-mm-dd` as it is written in documents. */
export function spellDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? `${year}年${month}月${date}日` : '';
}

/** A share 0–1 with one decimal; a dash where there is none. */
export function shareWords(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`;
}

/** Per cent points with their sign; a dash where there are none. */
export function signedWords(points: number | null): string {
  if (points === null) return '—';
  const text = Math.abs(points).toFixed(1);
  if (text === '0.0') return text;
  return `${points < 0 ? '−' : '+'}${text}`;
}

export function figureWords(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toFixed(3).replace('-', '−');
}

/** How far somebody agrees with the reference, in a sentence. */
export function comparisonWords(one: Comparison): string {
  const { n, strict, lenient, other, missing } = one;
  return (
    `比较 ${n} 项，与标准一致 ${shareWords(agreedShare(one))}；偏严 ${strict} 项，偏松 ${lenient} 项` +
    `${other === 0 ? '' : `，适用不同 ${other} 项`}${missing === 0 ? '' : `，未评或无法计分 ${missing} 项`}。`
  );
}
