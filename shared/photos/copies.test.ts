import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_LONG_SIDE, THUMB_LONG_SIDE, copySize } from './copy-size.ts';
import { ellipsize, layOutWatermark } from './watermark-layout.ts';
import { WATERMARK_LINES, watermarkLines } from './watermark-lines.ts';
import type { WatermarkFacts, WatermarkSwitches } from './watermark-lines.ts';

const SEED = { seed: 20261123, numRuns: 500 };

describe('copySize', () => {
  it('P11 long side limited, shape kept, never enlarged, never empty', () => {
    expect(copySize({ width: 4000, height: 3000 }, COPY_LONG_SIDE)).toEqual({
      width: 1600,
      height: 1200,
    });
    expect(copySize({ width: 3000, height: 4000 }, THUMB_LONG_SIDE)).toEqual({
      width: 240,
      height: 320,
    });
    expect(copySize({ width: 300, height: 200 }, 320)).toEqual({ width: 300, height: 200 });
    expect(copySize({ width: 16_000, height: 2 }, 320)).toEqual({ width: 320, height: 1 });
  });
});

const FACTS: WatermarkFacts = {
  siteType: '主次干道',
  point: '文昌街北段',
  time: { at: '2026-11-23T09:53:07.000Z', of: 'taken' },
  offsetMinutes: 480,
  position: { at: { longitude: 103.79603, latitude: 25.50428 }, of: 'photo' },
  inspector: '王敏',
  finding: '南门处地面存在垃圾',
};
const LABELS = {
  siteType: '',
  point: '',
  takenAt: 'T ',
  addedAt: 'A ',
  photoPosition: 'P ',
  pointPosition: 'R ',
  inspector: 'I ',
  finding: '',
};
const switches = (on: readonly string[]): WatermarkSwitches => ({
  siteType: on.includes('siteType'),
  point: on.includes('point'),
  time: on.includes('time'),
  position: on.includes('position'),
  inspector: on.includes('inspector'),
  finding: on.includes('finding'),
});
const ALL_LINES = [
  '主次干道',
  '文昌街北段',
  'T 2026-11-23 17:53:07 +08:00',
  'P 103.796030, 25.504280 WGS-84',
  'I 王敏',
  '南门处地面存在垃圾',
];

describe('watermarkLines', () => {
  it('P13 every combination of switches keeps the order', () => {
    for (let mask = 0; mask < 64; mask += 1) {
      const chosen = WATERMARK_LINES.filter((_, index) => mask & (1 << index));
      const expected = ALL_LINES.filter((_, index) => mask & (1 << index));
      expect(watermarkLines(FACTS, LABELS, switches(chosen))).toEqual(expected);
    }
  });

  it('P13 empty lines go, with their labels; control and direction characters are not drawn', () => {
    const facts = { ...FACTS, position: null, inspector: ' ', finding: 'a\n\u202eb\u0007\t c ' };
    expect(watermarkLines(facts, LABELS, switches(WATERMARK_LINES)).slice(2)).toEqual([
      'T 2026-11-23 17:53:07 +08:00',
      'a b c',
    ]);
  });

  it('P14 labels tell taken from added and the photo from the point; the offset is printed', () => {
    const facts: WatermarkFacts = {
      ...FACTS,
      time: { at: '2026-01-01T02:00:00.000Z', of: 'added' },
      offsetMinutes: -210,
      position: { at: { longitude: -0.1, latitude: 51.5 }, of: 'point' },
    };
    expect(watermarkLines(facts, LABELS, switches(['time', 'position']))).toEqual([
      'A 2025-12-31 22:30:00 -03:30',
      'R -0.100000, 51.500000 WGS-84',
    ]);
    const broken: WatermarkFacts = { ...FACTS, time: { at: '', of: 'added' } };
    expect(watermarkLines(broken, LABELS, switches(['time']))).toEqual([]);
  });
});

/** Every character as wide as the text is high, as Han characters are. */
const square = (text: string, textSize: number) => Array.from(text).length * textSize;

describe('layOutWatermark', () => {
  it('P15 text is 4 % of the width, stacked from the bottom left', () => {
    const layout = layOutWatermark({ width: 1600, height: 1200 }, ALL_LINES, square)!;
    expect(layout.textSize).toBe(64);
    expect(layout.lines.map(({ text }) => text)).toEqual(
      ALL_LINES.slice(0, 2).concat(
        ALL_LINES[2]!.slice(0, 23) + '…',
        ALL_LINES[3]!.slice(0, 23) + '…',
        ALL_LINES.slice(4),
      ),
    );
    const first = layout.lines[0]!.backing;
    const last = layout.lines.at(-1)!.backing;
    expect(first).toEqual({ x: 0, y: expect.any(Number) as number, width: 5 * 64, height: 86.4 });
    expect(first.y).toBeGreaterThanOrEqual(600);
    expect(last.y + last.height).toBe(1200);
  });

  it('P15 smaller where six lines would cover more than half; dropped below 10 px', () => {
    expect(layOutWatermark({ width: 1600, height: 600 }, ALL_LINES, square)!.textSize).toBe(34);
    const low = layOutWatermark({ width: 1600, height: 100 }, ALL_LINES, square)!;
    expect(low.textSize).toBe(10);
    expect(low.lines.map(({ text }) => text)).toEqual(ALL_LINES.slice(0, 3));
    expect(layOutWatermark({ width: 1600, height: 20 }, ALL_LINES, square)).toBeNull();
    expect(layOutWatermark({ width: 1600, height: 1200 }, [], square)).toBeNull();
  });

  it('P15 whatever the picture and the lines, all stays inside it', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 1600 }),
      height: fc.integer({ min: 1, max: 1600 }),
    });
    const lines = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(size, lines, (picture, texts) => {
        const layout = layOutWatermark(picture, texts, square);
        if (!layout) return;
        const { left, textSize } = layout;
        for (const { text, baseline, backing } of layout.lines) {
          expect(backing.y).toBeGreaterThanOrEqual(picture.height / 2 - 1e-6);
          expect(backing.width).toBeLessThanOrEqual(picture.width);
          expect(left + square(text, textSize)).toBeLessThanOrEqual(picture.width);
          expect(baseline).toBeLessThan(picture.height);
          expect(baseline - textSize).toBeGreaterThan(backing.y - textSize / 2);
        }
      }),
      SEED,
    );
  });

  it('P15 ellipsis: the longest beginning that fits, cut between whole characters', () => {
    const width = (text: string) => Array.from(text).length;
    expect(ellipsize('abcdef', 6, width)).toBe('abcdef');
    expect(ellipsize('abcdef', 4, width)).toBe('abc…');
    expect(ellipsize('ab cdef', 4, width)).toBe('ab…');
    expect(ellipsize('𠮷𠮷𠮷𠮷', 3, width)).toBe('𠮷𠮷…');
    expect(ellipsize('abc', 1, width)).toBe('');
  });
});
