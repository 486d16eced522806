import { describe, expect, it } from 'vitest';
import { AREA_CLASSES, LINE_CLASSES } from '../../../resources/sample-city/city-format.ts';
import { LABEL_KINDS } from '../labels/label-kinds.ts';
import { MAP_THEMES } from '../map-props.ts';
import { LINE_WIDTHS, widthAt } from './line-widths.ts';
import { PALETTES } from './palette.ts';

/** Relative luminance of `#rrggbb` or `rgba(r, g, b, a)` (WCAG 2), its alpha left aside. */
function luminance(colour: string): number {
  const parts = colour.startsWith('#')
    ? (colour.slice(1).match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16))
    : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [r = NaN, g = NaN, b = NaN] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe.each(MAP_THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it('has a readable colour for every class', () => {
    const colours = [
      ...AREA_CLASSES.map((kind) => palette.areas[kind].fill),
      ...LINE_CLASSES.map((kind) => palette.lines[kind].fill),
      palette.paper,
      palette.land,
      palette.frame,
    ];
    for (const colour of colours) expect(luminance(colour)).not.toBeNaN();
  });

  it('sets every name in ink that stands out from its halo', () => {
    const least = theme === 'contrast' ? 9 : 4.5;
    const faint = LABEL_KINDS.filter((kind) => {
      const { ink, halo } = palette.labels[kind];
      return contrast(ink, halo) < least;
    });
    expect(faint).toEqual([]);
  });
});

describe('widthAt', () => {
  it('grows from stop to stop and doubles with each zoom beyond the last', () => {
    const stops = [[14, 1], [16, 4]] as const; // prettier-ignore
    expect([13, 14, 15, 16, 17].map((zoom) => widthAt(stops, zoom))).toEqual([0, 1, 2, 4, 8]);
  });

  it('never draws a lesser road wider than a greater one', () => {
    for (let zoom = 12; zoom <= 19; zoom += 0.25) {
      const [lane = 0, minor = 0, major = 0] = (['lane', 'road-minor', 'road-major'] as const).map(
        (kind) => widthAt(LINE_WIDTHS[kind], zoom),
      );
      expect(lane).toBeLessThanOrEqual(minor);
      expect(minor).toBeLessThan(major);
    }
  });
});
