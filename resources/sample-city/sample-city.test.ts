import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_TYPES } from '../../shared/checklist/checklist.ts';
import type { SiteType } from '../../shared/checklist/checklist.ts';
import type { PointFields } from '../../shared/records/fields.ts';
import { buildSampleCity } from './build-sample-city.ts';
import { ofClass } from './build/model.ts';
import type { FeatureClass } from './city-format.ts';
import { AREA_CLASSES, LINE_CLASSES, SPOT_CLASSES } from './city-format.ts';
import { positionOf } from './encode-city.ts';
import { contains, distanceToLine } from './plane/area.ts';
import { LAKE, SHEET } from './plan/land.ts';
import type { Spot } from './plane/spot.ts';
import { SAMPLE_POINT_COUNT } from './sample-size.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const { features, city, register } = buildSampleCity();

/** Which features a point of a type must stand on, or how near to them, in metres. */
const GROUND: Readonly<Record<SiteType, readonly [near: number, ...on: FeatureClass[]]>> = {
  RD: [1, 'road-major', 'road-minor'],
  CS: [1, 'shopping-street'],
  BX: [1, 'lane'],
  JC: [1, 'road-major'],
  SQ: [1, 'community'],
  XQ: [0, 'estate'],
  NM: [0, 'market'],
  GY: [0, 'park'],
  GC: [0, 'square'],
  YY: [0, 'hospital'],
  XX: [0, 'school'],
  ZB: [220, 'school'],
  ZW: [0, 'civic'],
  CK: [1, 'service'],
  WH: [0, 'culture'],
  GJ: [20, 'road-major'],
  BS: [1, 'hotel', 'shop'],
  WB: [1, 'internet-cafe'],
  JQ: [0, 'scenic', 'landmark'],
  GD: [0, 'construction'],
  XC: [0, 'village'],
  WC: [1, 'toilet'],
};

/** Metres from the town's origin, by the same scale the encoder uses. */
function spotOf({ longitude, latitude }: { longitude: number; latitude: number }): Spot {
  return [(longitude - 103.8) * 100_525, (latitude - 25.5) * 110_776];
}

function gapTo(spot: Spot, kinds: readonly FeatureClass[]): number {
  const shapes = ofClass(features, ...kinds).flatMap((f) =>
    f.shapes.map((shape) => ({
      shape,
      isArea: (AREA_CLASSES as readonly string[]).includes(f.class),
    })),
  );
  return Math.min(
    ...shapes.map(({ shape, isArea }) => {
      if (isArea && contains(shape, spot)) return 0;
      const ring = isArea ? [...shape, ...shape.slice(0, 1)] : shape;
      return distanceToLine(spot, ring.length === 1 ? [...ring, ...ring] : ring);
    }),
  );
}

describe('the committed files', () => {
  it('are what the script makes', () => {
    expect(read('sample-city.json') === `${JSON.stringify(city)}\n`).toBe(true);
    expect(read('sample-register.json') === `${JSON.stringify(register)}\n`).toBe(true);
  });

  it('stay within a megabyte', () => {
    expect(read('sample-city.json').length).toBeLessThan(1_000_000);
  });
});

describe('the town', () => {
  it('has features of every class, named in both languages where named', () => {
    const classes = new Set(city.features.map((f) => f.class));
    const all = [...AREA_CLASSES, ...LINE_CLASSES, ...SPOT_CLASSES];
    expect(all.filter((c) => !classes.has(c))).toEqual([]);
    for (const { name } of city.features) {
      if (!name) continue;
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en).toMatch(/^[A-Za-zü’é0-9., -]+$/);
    }
  });

  it('builds no house in the lake or on a main road', () => {
    const houses = ofClass(features, 'building')
      .flatMap((f) => f.shapes)
      .filter((_, i) => i % 11 === 0);
    const roads = ofClass(features, 'road-major').flatMap((f) => f.shapes);
    for (const house of houses) {
      for (const corner of house.slice(0, 2)) {
        expect(contains(LAKE, corner)).toBe(false);
        expect(roads.every((road) => distanceToLine(corner, road) > 15)).toBe(true);
      }
    }
  });

  it('carries every street across the river on a bridge', () => {
    expect(
      ofClass(features, 'bridge')
        .map((f) => f.name?.en)
        .sort(),
    ).toEqual([
      'Cuiping Bridge',
      'New Bridge',
      'North Ring Bridge',
      'South Ring Bridge',
      'Yunping Bridge',
      'Zhanqian Bridge',
    ]);
  });
});

describe('the register', () => {
  const points = register.points;

  it('has the promised number of points, of all 22 types, each code once', () => {
    expect(points).toHaveLength(SAMPLE_POINT_COUNT);
    expect(new Set(points.map((p) => p.siteType))).toEqual(new Set(SITE_TYPES));
    expect(points.map((p) => p.code)).toEqual(
      points.map((_, i) => `YP-${String(i + 1).padStart(4, '0')}`),
    );
  });

  it('puts every point in the town and on or by a feature of its kind', () => {
    const astray = points.filter((point) => {
      const [near, ...kinds] = GROUND[point.siteType];
      const spot = spotOf(point.position ?? { longitude: 0, latitude: 0 });
      return !contains(SHEET, spot) || gapTo(spot, kinds) > near + 0.2;
    });
    expect(astray.map((p) => `${p.code} ${p.name}`)).toEqual([]);
  });

  it('names types as the checklists know them', () => {
    const strange = points.filter(({ siteType, typeName }) => {
      const checklist = JSON.parse(read(`../checklists/${siteType}.json`)) as {
        name: { zh: string };
        aliases: string[];
      };
      return checklist.name.zh !== typeName && !checklist.aliases.includes(typeName);
    });
    expect(strange.map((p) => p.typeName)).toEqual([]);
  });

  it('gives invented people and WGS-84 positions of six decimals', () => {
    for (const point of points) {
      expect(point.contact).toMatch(/^\p{Script=Han}某$/u);
      expect(point.phone).toMatch(/^1990000\d{4}$/);
      expect(point.position?.source).toEqual({
        longitude: point.position?.longitude,
        latitude: point.position?.latitude,
        datum: 'WGS-84',
      });
    }
    const decimals = (n: number): number => (String(n).split('.')[1] ?? '').length;
    const places = points.map((p: PointFields) => p.position ?? positionOf([0, 0]));
    expect(
      Math.max(...places.map((p) => Math.max(decimals(p.longitude), decimals(p.latitude)))),
    ).toBe(6);
  });
});
