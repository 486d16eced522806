import { describe, expect, it } from 'vitest';
import { namePlaces, setOnLine, spotOn, trackOf } from './line-text.ts';

const glyphs = (text: string) => [...text].map((letter) => ({ text: letter, width: 10 }));
const read = (set: ReturnType<typeof setOnLine>): string => (set ?? []).map((g) => g.text).join('');

describe('setOnLine', () => {
  it('sets letters evenly about the middle of a level street', () => {
    const set = setOnLine(trackOf([0, 200], [50, 50]), 100, glyphs('云屏路'), 5);
    expect(set?.map((g) => Math.round(g.x * 1e6) / 1e6)).toEqual([85, 100, 115]);
    expect(set?.every((g) => g.y === 50 && g.turn === 0)).toBe(true);
  });

  it('reads from left to right whichever way the street was drawn', () => {
    const set = setOnLine(trackOf([200, 0], [50, 50]), 100, glyphs('云屏路'), 0);
    expect(read(set)).toBe('云屏路');
    const xs = set?.map((g) => g.x) ?? [];
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  });

  it('stands Chinese letters upright down a steep street, whichever way it was drawn', () => {
    for (const ys of [[0, 200], [200, 0]]) {
      const set = setOnLine(trackOf([50, 50], ys), 100, glyphs('云屏路'), 0);
      expect(set?.every((g) => g.turn === 0)).toBe(true);
      const down = set?.map((g) => g.y) ?? [];
      expect([...down].sort((a, b) => a - b)).toEqual(down);
    }
  }); // prettier-ignore

  it('turns Latin letters with a steep street', () => {
    const set = setOnLine(trackOf([50, 50], [200, 0]), 100, glyphs('Road'), 0);
    expect(set?.[0]?.turn).toBeCloseTo(-Math.PI / 2, 9);
  });

  it('refuses a street too short or too bent', () => {
    expect(setOnLine(trackOf([0, 30], [0, 0]), 15, glyphs('云屏路'), 0)).toBeNull();
    expect(setOnLine(trackOf([0, 50, 50], [0, 0, 50]), 50, glyphs('云屏大道'), 0)).toBeNull();
  });
});

describe('spotOn', () => {
  it('walks round corners', () => {
    const track = trackOf([0, 10, 10], [0, 0, 10]);
    expect(spotOn(track, 15)).toEqual({ x: 10, y: 5, turn: Math.PI / 2 });
  });
});

describe('namePlaces', () => {
  it('gives a short street one name in its middle, a long one several, too short a one none', () => {
    expect(namePlaces(200, 50, 560)).toEqual([100]);
    expect(namePlaces(1680, 50, 560)).toEqual([280, 840, 1400]);
    expect(namePlaces(50, 50, 560)).toEqual([]);
  });
});
