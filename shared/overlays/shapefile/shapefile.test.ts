import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OverlayFile } from '../overlay-file.ts';
import { readOverlay } from '../read-overlay.ts';
import type { Overlay } from '../settle-overlay.ts';
import { decodeText } from '../testing/decode-text.ts';
import { dbfBytes, shpBytes } from '../testing/write-shapefile.ts';
import { unprojectTransverseMercator } from '../unproject.ts';
import { readProjection } from './read-projection.ts';

const RUNS = { numRuns: 200, seed: 20261123 };
const outcome = (files: readonly OverlayFile[]): ReturnType<typeof readOverlay> =>
  readOverlay(files, { licence: '', fileName: 'file' }, decodeText);
const read = (files: readonly OverlayFile[]): Overlay => {
  const overlay = outcome(files);
  if (!overlay.ok) throw new Error(JSON.stringify(overlay.error));
  return overlay.value;
};

/** Clockwise, as outer rings are. */
const box = (west: number, south: number, side: number): readonly (readonly [number, number])[] => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];
const hole = (west: number, south: number, side: number): readonly (readonly [number, number])[] =>
  [...box(west, south, side)].reverse();
const rounded = (ring: ReturnType<typeof box>): unknown =>
  ring.map(([x, y]) => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]);
const GBK_QILIN = Uint8Array.of(0xf7, 0xe8, 0xf7, 0xeb, 0xc7, 0xf8);
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const CGCS_GK = `PROJCS["CGCS2000_3_Degree_GK_Zone_35",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",35500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

describe('Shapefile', () => {
  it('O7 reads polygons with holes and islands, names in GB18030 without a .cpg', () => {
    const shp = shpBytes(5, [
      [hole(103.2, 25.2, 0.1), box(103, 25, 1), box(105, 25, 1), hole(105.2, 25.2, 0.1)],
      [],
      [box(107, 25, 1)],
    ]);
    const dbf = dbfBytes(
      [strToU8('NAME'), strToU8('AREA')],
      [
        [GBK_QILIN, strToU8('12.5')],
        [strToU8('-'), strToU8('')],
        [strToU8('b'), strToU8('x')],
      ],
    );
    const overlay = read([
      { name: '边界/区.dbf', bytes: dbf },
      { name: '边界/区.shp', bytes: shp },
      { name: '边界/区.prj', bytes: strToU8(WGS84) },
    ]);
    expect(overlay).toMatchObject({
      format: 'shapefile',
      name: '区',
      datum: 'WGS-84',
      notices: [],
    });
    const [first, second] = overlay.collection.features;
    expect(first!.geometry.type).toBe('MultiPolygon');
    expect(first!.geometry.coordinates).toEqual([
      [rounded(box(103, 25, 1)), rounded(hole(103.2, 25.2, 0.1))],
      [rounded(box(105, 25, 1)), rounded(hole(105.2, 25.2, 0.1))],
    ]);
    expect(first!.properties).toMatchObject({ name: '麒麟区', AREA: '12.5' });
    expect(second!.properties).toMatchObject({ name: 'b' });
  });

  it.each([
    [1, 'Point'],
    [11, 'Point'],
    [21, 'Point'],
    [8, 'MultiPoint'],
    [18, 'MultiPoint'],
    [3, 'MultiLineString'],
    [13, 'MultiLineString'],
    [15, 'MultiPolygon'],
  ])('O7 reads type %d, with heights behind', (type, expected) => {
    const parts = type % 10 === 1 ? [[[103, 25] as const]] : [box(103, 25, 1)];
    const overlay = read([{ name: 'a.shp', bytes: shpBytes(type, [parts], type > 10 ? 96 : 0) }]);
    expect(overlay.collection.features[0]!.geometry.type).toBe(expected);
    expect(overlay.notices.map((notice) => notice.code)).toEqual([
      'overlay-no-table',
      'overlay-datum-assumed',
    ]);
  });

  it('O7 reads a zip, the encoding of its .cpg, and numbers', () => {
    const dbf = dbfBytes([strToU8('名称'), strToU8('N')], [[strToU8('沾益'), strToU8(' 7')]], 'N');
    const zip = zipSync({
      'a/x.shp': shpBytes(1, [[[[103, 25]]]]),
      'a/x.dbf': dbf,
      'a/x.cpg': strToU8('UTF-8'),
      'a/x.prj': strToU8(WGS84),
    });
    const overlay = read([{ name: 'x.zip', bytes: zip }]);
    expect(overlay.collection.features[0]!.properties).toEqual({ 名称: null, N: 7, name: '' });
    const text = dbfBytes([strToU8('名称')], [[strToU8('沾益')]]);
    const loose = read([
      { name: 'x.shp', bytes: shpBytes(1, [[[[103, 25]]]]) },
      { name: 'y.dbf', bytes: text },
    ]);
    expect(loose.collection.features[0]!.properties.name).toBe('沾益');
  });

  it('O7 brings Gauss-Krüger and web Mercator to degrees', () => {
    const gauss = read([
      { name: 'a.shp', bytes: shpBytes(1, [[[[35_500_000, 2_766_054.17]]]]) },
      { name: 'a.prj', bytes: strToU8(CGCS_GK) },
    ]);
    const [x, y] = gauss.collection.features[0]!.geometry.coordinates as readonly number[];
    expect(x).toBeCloseTo(105, 7);
    // The length of the meridian to 25° on GRS 80, to a decimetre.
    expect(y).toBeCloseTo(25, 5);
  });

  it('O7 agrees with the published position of the CN Tower in UTM', () => {
    const utm = unprojectTransverseMercator({
      semiMajor: 6_378_137,
      inverseFlattening: 298.257223563,
      centralMeridian: -81,
      scale: 0.9996,
      falseEasting: 500_000,
      falseNorthing: 0,
    });
    const [longitude, latitude] = utm(630_084, 4_833_438);
    expect(Math.abs(longitude - -(79 + 23 / 60 + 13.7 / 3600)) * 80_000).toBeLessThan(2);
    expect(Math.abs(latitude - (43 + 38 / 60 + 33.24 / 3600)) * 111_000).toBeLessThan(2);
  });

  it('O7 comes back to where the forward series started, within a millimetre', () => {
    const inverse = unprojectTransverseMercator({
      semiMajor: 6_378_137,
      inverseFlattening: 298.257222101,
      centralMeridian: 102,
      scale: 1,
      falseEasting: 34_500_000,
      falseNorthing: 0,
    });
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (east, latitude) => {
          const [x, y] = forward(east, latitude);
          const [longitude, back] = inverse(x, y);
          expect(Math.abs(longitude - 102 - east)).toBeLessThan(1e-8);
          expect(Math.abs(back - latitude)).toBeLessThan(1e-8);
        },
      ),
      RUNS,
    );
  });

  it('O2 refuses datums and projections it cannot convert, by name', () => {
    const refused = (wkt: string): unknown => {
      const read = readProjection(wkt);
      return read.ok ? 'read' : [read.error.code, Object.values(read.error.params ?? {})[0]];
    };
    expect(refused(WGS84.replace('D_WGS_1984', 'D_Beijing_1954'))).toEqual([
      'overlay-datum-unknown',
      'D_Beijing_1954',
    ]);
    expect(refused(WGS84.replace('D_WGS_1984', 'D_Xian_1980'))).toEqual([
      'overlay-datum-unknown',
      'D_Xian_1980',
    ]);
    expect(refused('nonsense')).toEqual(['overlay-datum-unknown', 'nonsense']);
    expect(refused(CGCS_GK.replace('Gauss_Kruger', 'Albers'))).toEqual([
      'overlay-projection',
      'Albers',
    ]);
    expect(refused(CGCS_GK.replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]'))).toEqual([
      'overlay-projection',
      'Gauss_Kruger',
    ]);
    expect(refused(WGS84)).toBe('read');
    const web = `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${WGS84},PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]`;
    expect(refused(web)).toBe('read');
  });

  it('O8 keeps the shapes before the damage and never throws', () => {
    const shp = shpBytes(5, [[box(103, 25, 1)], [box(104, 25, 1)]]);
    const cut = read([{ name: 'a.shp', bytes: shp.subarray(0, shp.length - 10) }]);
    expect(cut.collection.features).toHaveLength(1);
    expect(cut.notices[0]).toMatchObject({ code: 'overlay-damaged', severity: 'warning' });
    expect(outcome([{ name: 'a.shp', bytes: shp.subarray(0, 120) }])).toMatchObject({
      error: { code: 'overlay-damaged' },
    });
    const dbf = dbfBytes([strToU8('NAME')], [[strToU8('a')], [strToU8('b')]]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(600), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        (changes) => {
          const [a, b] = [shp.slice(), dbf.slice()];
          for (const [first, at, byte] of changes)
            (first ? a : b)[at % (first ? a : b).length] = byte;
          expect(
            typeof outcome([
              { name: 'a.shp', bytes: a },
              { name: 'a.dbf', bytes: b },
            ]).ok,
          ).toBe('boolean');
        },
      ),
      { ...RUNS, numRuns: 500 },
    );
  });
});

/** Degrees east of the meridian and latitude to metres: Krüger's forward series on GRS 80, to n³. */
function forward(east: number, latitude: number): readonly [number, number] {
  const f = 1 / 298.257222101;
  const n = f / (2 - f);
  const unit = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  const [lambda, phi] = [(east * Math.PI) / 180, (latitude * Math.PI) / 180];
  const k = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - k * Math.atanh(k * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t ** 2));
  let [x, y] = [eta, xi];
  for (const [at, term] of alpha.entries()) {
    const turn = 2 * (at + 1);
    x += term * Math.cos(turn * xi) * Math.sinh(turn * eta);
    y += term * Math.sin(turn * xi) * Math.cosh(turn * eta);
  }
  return [34_500_000 + unit * x, unit * y];
}
