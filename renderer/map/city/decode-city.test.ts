import { describe, expect, it } from 'vitest';
import type { SampleCity } from '../../../resources/sample-city/city-format.ts';
import { toWorld } from '../view/mercator.ts';
import { decodeCity, isSeen, placingOf } from './decode-city.ts';

const CITY: SampleCity = {
  format: 1,
  name: { zh: '市', en: 'Town' },
  origin: [103.8, 25.5],
  scale: 1e-6,
  extent: [103.79, 25.49, 103.81, 25.51],
  features: [
    { class: 'lane', name: { zh: '巷', en: 'Lane' }, shapes: [[1000, 2000, 500, -300]] },
    { class: 'lane', shapes: [[-4000, 0, 0, 100]] },
  ],
};
const city = decodeCity(CITY);
const around = (longitude: number, latitude: number) => {
  const world = toWorld({ longitude, latitude });
  const scale = 2 ** 17;
  return {
    zoom: 17,
    left: world.x * scale - 50,
    top: world.y * scale - 50,
    width: 100,
    height: 100,
  };
};

describe('decodeCity', () => {
  it('adds up the steps and lands where the positions are', () => {
    const view = around(103.8015, 25.5017);
    const { k, dx, dy } = placingOf(city, view);
    const xy = city.byClass.get('lane')?.[0]?.shapes[0]?.xy ?? [];
    // The second spot: origin + (1000 + 500, 2000 − 300) millionths of a degree: the view's middle.
    expect((xy[2] ?? NaN) * k + dx).toBeCloseTo(50, 3);
    expect((xy[3] ?? NaN) * k + dy).toBeCloseTo(50, 3);
  });

  it('keeps features of a class together, with their names', () => {
    expect(city.byClass.get('lane')?.map((layer) => layer.name?.en)).toEqual(['Lane', undefined]);
  });
});

describe('isSeen', () => {
  it('tells what falls on the canvas', () => {
    const view = around(103.8015, 25.5017);
    const placing = placingOf(city, view);
    const seen = city.byClass
      .get('lane')
      ?.map(({ shapes }) => shapes.map((s) => isSeen(s, placing, view, 2)));
    expect(seen).toEqual([[true], [false]]);
  });
});
