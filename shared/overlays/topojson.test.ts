import { describe, expect, it } from 'vitest';
import { read, refusal } from './testing/read-content.ts';

describe('TopoJSON', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [103, 25] },
    arcs: [
      [
        [0, 0],
        [1000, 0],
        [0, 1000],
      ],
      [
        [1000, 1000],
        [-1000, 0],
        [0, -1000],
      ],
      [
        [1000, 0],
        [1000, 0],
        [0, 1000],
        [-1000, 0],
      ],
    ],
    objects: {
      county: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { name: '甲' } },
          { type: 'MultiPolygon', arcs: [[[2, -1]]], properties: { name: '乙' } },
          { type: 'Point', coordinates: [500, 500] },
          { type: 'LineString', arcs: [-2] },
          { type: 'LineString', arcs: [9] },
        ],
      },
    },
  };

  it('O5 joins arcs, quantised and backwards', () => {
    const overlay = read(topology);
    expect(overlay).toMatchObject({ format: 'topojson', name: 'county' });
    const [first, second, point, line] = overlay.collection.features;
    expect(first!.geometry.coordinates).toEqual([
      [
        [103, 25],
        [104, 25],
        [104, 26],
        [103, 26],
        [103, 25],
      ],
    ]);
    expect(second!.geometry.coordinates).toEqual([
      [
        [
          [104, 25],
          [105, 25],
          [105, 26],
          [104, 26],
          [104, 25],
          [103, 25],
          [104, 25],
        ],
      ],
    ]);
    expect(point!.geometry.coordinates).toEqual([103.5, 25.5]);
    expect(line!.geometry.coordinates).toEqual([
      [103, 25],
      [103, 26],
      [104, 26],
    ]);
    expect(overlay.notices.at(-1)).toMatchObject({
      code: 'overlay-shapes-odd',
      params: { count: 1 },
    });
  });

  it('O5 reads arcs that are not quantised', () => {
    const plain = {
      type: 'Topology',
      arcs: [
        [
          [103, 25],
          [104, 26],
        ],
      ],
      objects: { a: { type: 'LineString', arcs: [0] } },
    };
    expect(read(plain).collection.features[0]!.geometry.coordinates).toEqual([
      [103, 25],
      [104, 26],
    ]);
  });

  it('O3 refuses a small file that grows without end', () => {
    const arc = Array.from({ length: 4000 }, (_, at) => [103 + at / 1e5, 25]);
    const line = { type: 'LineString', arcs: Array.from({ length: 1000 }, () => 0) };
    const bomb = { type: 'Topology', arcs: [arc], objects: { a: line } };
    expect(refusal(bomb)).toMatchObject({
      code: 'overlay-too-large',
      params: { part: 'positions' },
    });
    expect(refusal({ type: 'Topology', arcs: [[5]], objects: {} })).toMatchObject({
      code: 'overlay-damaged',
    });
  });
});
