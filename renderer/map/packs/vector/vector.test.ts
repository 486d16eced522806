import Pbf from 'pbf';
import { describe, expect, it } from 'vitest';
import { AREA_CLASSES, LINE_CLASSES } from '../../../../resources/sample-city/city-format.ts';
import { areaClass, labelKind, layersFrom, lineClass } from './classify-feature.ts';
import { MvtSource } from './mvt-source.ts';

describe('V6: what features are drawn as', () => {
  it('V6: the same whichever schema names them', () => {
    expect(areaClass('landuse', 'school')).toBe('school');
    expect(areaClass('water', 'lake')).toBe('water');
    expect([areaClass('building', ''), areaClass('buildings', 'building')]).toEqual(['building', 'building']);
    expect([lineClass('roads', 'major_road'), lineClass('transportation', 'primary')]).toEqual(['road-major', 'road-major']);
    expect([lineClass('water', 'river'), lineClass('waterway', 'river')]).toEqual(['stream', 'stream']);
    expect([labelKind('places', 'locality'), labelKind('place', 'town')]).toEqual(['district', 'district']);
    expect(labelKind('transportation_name', 'primary')).toBe('road');
  }); // prettier-ignore

  it('V6: borders are not drawn, in neither schema', () => {
    for (const layer of ['boundaries', 'boundary']) {
      expect(lineClass(layer, 'country')).toBeNull();
      expect(areaClass(layer, 'country')).toBeNull();
      expect(labelKind(layer, 'country')).toBeNull();
    }
    expect(layersFrom(['boundary', 'boundaries'])).toEqual(layersFrom([]));
  });

  it('V6: unknown layers are plain shapes with names, unknown kinds of known layers nothing', () => {
    expect([areaClass('parcels', ''), lineClass('parcels', ''), labelKind('parcels', '')]).toEqual([
      'block',
      'path',
      'place',
    ]);
    expect(AREA_CLASSES).toContain(areaClass('parcels', ''));
    expect(LINE_CLASSES).toContain(lineClass('parcels', ''));
    expect(areaClass('landuse', 'unheard of')).toBeNull();
    expect(lineClass('roads', 'unheard of')).toBeNull();
    expect(layersFrom(['parcels', 'water'])).toContain('parcels');
    expect(layersFrom(['water'])).toEqual(layersFrom([]));
  });
});

/** A tile of one layer with one line from (0, 0) to (2048, 4096) of 4096, written by hand (MVT 2.1). */
function tileOfOneLine(): Uint8Array {
  const pbf = new Pbf();
  pbf.writeMessage(3, (_, layer) => {
    layer.writeVarintField(15, 2);
    layer.writeStringField(1, 'roads');
    layer.writeMessage(2, (__, feature) => {
      feature.writePackedVarint(2, [0, 0]);
      feature.writeVarintField(3, 2);
      feature.writePackedVarint(4, [9, 0, 0, 10, 4096, 8192]);
    }, null);
    layer.writeStringField(3, 'kind');
    layer.writeMessage(4, (__, value) => value.writeStringField(1, 'path'), null);
    layer.writeVarintField(5, 4096);
  }, null);
  return pbf.finish();
} // prettier-ignore

describe('MvtSource', () => {
  const at = { z: 1, x: 0, y: 0 };

  it('V6: gives each layer’s features in pixels of the tile', async () => {
    const source = new MvtSource(() => Promise.resolve(tileOfOneLine()));
    const [road] = (await source.get(at, 512)).get('roads') ?? [];
    expect(road).toMatchObject({
      geomType: 2,
      numVertices: 2,
      props: { kind: 'path' },
      bbox: { minX: 0, minY: 0, maxX: 256, maxY: 512 },
    });
    expect(source.hasMissing).toBe(false);
  });

  it.each([
    ['not there', () => Promise.resolve(null)],
    ['no vector tile', () => Promise.resolve(new TextEncoder().encode('<html>502</html>'))],
    ['cut off', () => Promise.resolve(tileOfOneLine().subarray(0, 20))],
    ['not readable', () => Promise.reject(new Error('the disk is gone'))],
  ])('V3: a tile that is %s is empty and known to be missing', async (_, read) => {
    const source = new MvtSource(read);
    expect((await source.get(at, 512)).size).toBe(0);
    expect(source.isMissing(at)).toBe(true);
    expect(source.isMissing({ ...at, x: 1 })).toBe(false);
  });
});
