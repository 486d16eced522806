import { expect, it } from 'vitest';
import type { MapPack } from './map-pack.ts';
import { orderGround } from './order-ground.ts';

const pack = (id: string, role: 'base' | 'label', max: number, madeAt: number, tiles = 1) =>
  ({
    id,
    look: { role },
    zooms: { min: 0, max },
    madeAt,
    tiles,
    origin: { kind: 'file' },
  }) as MapPack;

it('V7: bases lie under labels, coarse under fine, older under newer, what is looked at lowest', () => {
  const packs = [
    pack('names', 'label', 10, 1),
    pack('new', 'base', 16, 9),
    pack('world', 'base', 5, 7),
    pack('old', 'base', 16, 3),
    pack('empty', 'base', 16, 1, 0),
  ];
  const looked = { ...pack('looked at', 'base', 19, 9, 0), origin: { kind: 'viewed' } } as MapPack;
  expect(orderGround(packs).map(({ id }) => id)).toEqual(['world', 'old', 'new', 'names']);
  expect(orderGround([...packs, looked])[0]).toBe(looked);
});
