import type { CaseEvent } from './exercise.ts';

/** `m:ss text` a line, or `ss text`; null names no event where a line has no time. */
export function readEvents(text: string): readonly CaseEvent[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const events = lines.map((line) => {
    const found = /^\s*(?:(\d{1,3})[:：])?(\d{1,4})\s+(.+?)\s*$/.exec(line.normalize('NFKC'));
    if (found === null) return null;
    return { second: Number(found[1] ?? 0) * 60 + Number(found[2]), text: found[3] ?? '' };
  });
  const read = events.filter((event) => event !== null);
  return read.length < events.length ? null : read.sort((a, b) => a.second - b.second);
}

/** Seconds as `m:ss`. */
export function showClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
