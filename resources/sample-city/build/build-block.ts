import type { AreaClass } from '../city-format.ts';
import { sizeOf } from '../plane/area.ts';
import type { Block } from '../plan/cut-blocks.ts';
import { buildFrontage, buildRows, buildYards } from './build-rows.ts';
import { buildCampus } from './build-campus.ts';
import type { Lot } from './lot.ts';

const TOWNHOUSES = { front: [8, 17], depth: [9, 15], gap: [0.6, 2], empty: 0.05 } as const;
const COTTAGES = { front: [9, 15], depth: [8, 12], gap: [2, 7], empty: 0.18 } as const;
const SHOPS = { front: [16, 46], depth: [11, 15], gap: [2, 9], empty: 0.12 } as const;
const PODIUMS = { front: [36, 74], depth: [20, 32], gap: [12, 26], empty: 0.1 } as const;
const SLABS = {
  front: [34, 62], depth: [11.5, 13], apart: [19, 25], beside: [8, 13], empty: 0.05,
  shapes: ['plain', 'plain', 'plain', 'notched'], facing: 'south',
} as const; // prettier-ignore
const TOWERS = {
  front: [26, 42], depth: [16, 19], apart: [24, 34], beside: [14, 24], empty: 0.06,
  shapes: ['notched', 'notched', 'tee', 'plain'], facing: 'south',
} as const; // prettier-ignore
const SHEDS = {
  front: [44, 96], depth: [26, 44], apart: [13, 20], beside: [12, 24], empty: 0.14,
  shapes: ['plain', 'plain', 'plain', 'ell'], facing: 'block',
} as const; // prettier-ignore
const HALLS = {
  front: [26, 62], depth: [18, 24], apart: [7, 10], beside: [6, 10], empty: 0, shapes: ['plain'], facing: 'block',
} as const; // prettier-ignore

/** Builds what belongs on a block by its use, or else by its quarter; returns playing fields apart. */
export function buildBlock(
  block: Block,
  lot: Lot,
): { pitches: readonly (readonly (readonly [number, number])[])[] } {
  const use = block.use?.class;
  if (use) return { pitches: buildUse(use, block, lot) };
  if (block.quarter === 'old') buildOld(lot);
  else if (block.quarter === 'village') buildVillage(lot);
  else if (block.quarter === 'middle') buildMiddle(lot);
  else if (block.quarter === 'new') buildNew(lot);
  else if (block.quarter === 'works' || block.quarter === 'yard') buildRows(lot, SHEDS);
  else if (block.quarter === 'fields' && lot.random.chance(0.045))
    buildYards(lot, 7, [10, 22], [8, 13]);
  return { pitches: [] };
}

function buildUse(use: AreaClass, block: Block, lot: Lot): ReturnType<typeof buildCampus> {
  switch (use) {
    case 'school':
    case 'hospital':
    case 'civic':
    case 'culture':
      return buildCampus(use, lot);
    case 'market':
      buildRows(lot, HALLS);
      return [];
    case 'estate':
      if (block.quarter === 'new') buildRows(lot, TOWERS);
      else buildRows(lot, SLABS);
      return [];
    case 'construction':
      buildYards(lot, 6, [30, 44], [18, 26]);
      return [];
    case 'park':
      buildYards(lot, 5, [9, 16], [7, 10]);
      return [];
    default:
      return [];
  }
}

function buildOld(lot: Lot): void {
  buildFrontage(lot, TOWNHOUSES);
  buildYards(lot, 40, [9, 17], [7, 12]);
  buildYards(lot, 40, [6, 10], [5, 8]);
}

function buildVillage(lot: Lot): void {
  if (lot.random.chance(0.12)) return;
  buildFrontage(lot, COTTAGES);
  buildYards(lot, 8, [8, 14], [7, 11]);
}

function buildMiddle(lot: Lot): void {
  if (sizeOf(lot.area) < 5_000 || lot.random.chance(0.2)) {
    buildFrontage(lot, { ...SHOPS, front: [12, 30] });
    buildYards(lot, 22, [12, 26], [10, 14]);
    return;
  }
  if (lot.random.chance(0.5)) buildFrontage(lot, SHOPS);
  buildRows(lot, SLABS);
}

function buildNew(lot: Lot): void {
  const kind = lot.random.next();
  if (kind < 0.26) buildFrontage(lot, PODIUMS);
  else if (kind < 0.6) buildFrontage(lot, { ...SHOPS, empty: 0.3 });
  if (kind < 0.9) buildRows(lot, kind > 0.7 ? { ...SLABS, apart: [26, 32] } : TOWERS);
  else buildYards(lot, 24, [36, 76], [24, 44]);
}
