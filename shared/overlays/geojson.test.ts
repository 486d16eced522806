import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../geo/convert-datum.ts';
import { readOverlay } from './read-overlay.ts';
import { decodeText } from './testing/decode-text.ts';
import { CHOICES, codes, fileOf, read, refusal } from './testing/read-content.ts';

const SQUARE = [
  [
    [103, 25],
    [104, 25],
    [104, 26],
    [103, 26],
    [103, 25],
  ],
];
const feature = (geometry: unknown, properties: unknown = {}): unknown => ({
  type: 'Feature',
  geometry,
  properties,
});
const collection = (...features: readonly unknown[]): object => ({
  type: 'FeatureCollection',
  features,
});

describe('GeoJSON', () => {
  it('O1 O4 reads every kind of geometry', () => {
    const geometries = [
      { type: 'Point', coordinates: [103.5, 25.5, 1880] },
      {
        type: 'MultiPoint',
        coordinates: [
          [103, 25],
          [104, 26],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [103, 25],
          [104, 26],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [103, 25],
            [104, 26],
          ],
        ],
      },
      { type: 'Polygon', coordinates: SQUARE },
      { type: 'MultiPolygon', coordinates: [SQUARE] },
    ];
    const overlay = read(
      collection(...geometries.map((one) => feature(one, { NAME: '麒麟<b>区</b>', pop: 3 }))),
    );
    expect(overlay.collection.features.map((one) => one.geometry.type)).toEqual(
      geometries.map((one) => one.type),
    );
    expect(overlay.collection.features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [103.5, 25.5] },
      properties: { NAME: '麒麟区', pop: 3, name: '麒麟区' },
    });
    expect(overlay).toMatchObject({
      format: 'geojson',
      name: 'file',
      licence: '测绘院',
      datum: 'WGS-84',
      bounds: { west: 103, south: 25, east: 104, north: 26 },
    });
    expect(codes(overlay)).toEqual(['overlay-datum-assumed']);
    expect(read(geometries[4]).collection.features).toHaveLength(1);
    const mixed = { type: 'GeometryCollection', geometries: geometries.slice(0, 3) };
    expect(read(feature(mixed, { name: 'a' })).collection.features).toHaveLength(3);
  });

  it('O2 converts from the datum that was chosen, named or assumed', () => {
    const wgs84 = { longitude: 103.8, latitude: 25.5 };
    for (const datum of ['GCJ-02', 'BD-09', 'WGS-84'] as const) {
      const { longitude, latitude } = fromWgs84(wgs84, datum);
      const overlay = read(
        { type: 'Point', coordinates: [longitude, latitude] },
        { ...CHOICES, datum },
      );
      const { coordinates } = overlay.collection.features[0]!.geometry;
      expect(coordinates[0]).toBeCloseTo(103.8, 5);
      expect(coordinates[1]).toBeCloseTo(25.5, 5);
      expect(overlay.datum).toBe(datum);
      expect(codes(overlay)).toEqual([]);
    }
    const named = (name: string): unknown => ({
      ...collection(feature({ type: 'Point', coordinates: [103, 25] })),
      crs: { type: 'name', properties: { name } },
    });
    expect(codes(read(named('urn:ogc:def:crs:EPSG::4490')))).toEqual([]);
    expect(codes(read(named('urn:ogc:def:crs:OGC:1.3:CRS84')))).toEqual([]);
    expect(read(named('GCJ02')).datum).toBe('GCJ-02');
    expect(refusal(named('EPSG:2411'))).toMatchObject({
      code: 'overlay-projection',
      params: { projection: 'EPSG:2411' },
    });
    const mercator = {
      type: 'Point',
      coordinates: [11_554_963.1, 2_937_284.6],
      crs: { properties: { name: 'EPSG:3857' } },
    };
    const [x, y] = read(mercator).collection.features[0]!.geometry.coordinates as readonly number[];
    expect(x).toBeCloseTo(103.8, 5);
    expect(y).toBeCloseTo(25.5, 2);
  });

  it('O3 leaves out what has no form and refuses what is in metres', () => {
    const odd = [
      null,
      5,
      feature(null),
      feature({ type: 'Point' }),
      feature({ type: 'Point', coordinates: ['103', 25] }),
      feature({ type: 'Point', coordinates: [null, 25] }),
      feature({ type: 'LineString', coordinates: [[103, 25]] }),
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [103, 25],
            [104, 25],
          ],
        ],
      }),
      feature({ type: 'Circle', coordinates: [1, 2] }),
      feature({
        type: 'GeometryCollection',
        geometries: [{ type: 'GeometryCollection', geometries: [] }],
      }),
      feature({ type: 'Point', coordinates: [200, 25] }),
    ];
    const good = feature({ type: 'Polygon', coordinates: [SQUARE[0]!.slice(0, 4)] });
    const overlay = read(collection(good, good, ...odd));
    expect(overlay.collection.features).toHaveLength(2);
    expect(overlay.collection.features[0]!.geometry.coordinates).toEqual(SQUARE);
    expect(overlay.notices.at(-1)).toEqual({
      code: 'overlay-shapes-odd',
      severity: 'warning',
      params: { count: odd.length },
    });
    expect(refusal({ type: 'Point', coordinates: [34_500_000, 2_820_000] })).toMatchObject({
      code: 'overlay-not-degrees',
    });
    expect(refusal(collection())).toMatchObject({ code: 'overlay-no-features' });
  });

  it('O9 has one content id for one content', () => {
    const one = collection(feature({ type: 'Point', coordinates: [103, 25] }, { name: 'a', b: 1 }));
    const same = collection(
      feature({ coordinates: [103.000000001, 25], type: 'Point' }, { b: 1, name: 'a' }),
    );
    const other = collection(
      feature({ type: 'Point', coordinates: [103, 25.000001] }, { name: 'a', b: 1 }),
    );
    expect(read(same).contentId).toBe(read(one).contentId);
    expect(read(other).contentId).not.toBe(read(one).contentId);
  });

  it('O8 is a Notice for any JSON', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Point',
          'Polygon',
          'MultiPolygon',
          'Topology',
          'FeatureCollection',
          'Feature',
          'GeometryCollection',
        ),
        fc.jsonValue({ maxDepth: 4 }),
        fc.jsonValue({ maxDepth: 4 }),
        (type, a, b) => {
          const content = {
            type,
            coordinates: a,
            features: b,
            geometries: b,
            arcs: a,
            objects: b,
            transform: a,
            crs: b,
            properties: a,
          };
          expect(typeof readOverlay([fileOf(content)], CHOICES, decodeText).ok).toBe('boolean');
        },
      ),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
