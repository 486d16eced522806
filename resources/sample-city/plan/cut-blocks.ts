import type { AreaClass, FeatureName } from '../city-format.ts';
import { contains, frameOf, sizeOf } from '../plane/area.ts';
import { lengthOf } from '../plane/curve.ts';
import { randomFor } from '../plane/random.ts';
import type { Random } from '../plane/random.ts';
import { chordsOf, splitArea } from '../plane/split-area.ts';
import { add, leftOf } from '../plane/spot.ts';
import type { Area, Line, Spot } from '../plane/spot.ts';
import { holdsRiver } from './lay-roads.ts';
import type { Layout, Road } from './lay-roads.ts';
import { CUTTING, quarterOf } from './quarters.ts';
import type { Cutting, Quarter } from './quarters.ts';
import type { PlannedSite } from './sites.ts';

/** The smallest area that streets bound. */
export interface Block {
  readonly area: Area;
  readonly quarter: Quarter | 'riverside';
  readonly use?: { readonly class: AreaClass; readonly name: FeatureName };
}

export interface Town {
  readonly roads: readonly Road[];
  readonly blocks: readonly Block[];
}

interface Cutter {
  readonly random: Random;
  readonly sites: PlannedSite[];
  readonly roads: Road[];
  readonly blocks: Block[];
}

/** Cuts every face into blocks, quarter by quarter, leaving each planned site a block of its own. */
export function cutBlocks(layout: Layout, sites: readonly PlannedSite[]): Town {
  const cutter: Cutter = {
    random: randomFor('blocks'),
    sites: [...sites],
    roads: [...layout.roads],
    blocks: [],
  };
  for (const area of layout.faces) {
    if (holdsRiver(area)) cutter.blocks.push({ area, quarter: 'riverside' });
    else cutFace(cutter, area);
  }
  if (cutter.sites.length > 0) {
    throw new Error(`no block for ${cutter.sites.map((site) => site.name.en).join(', ')}`);
  }
  return { roads: cutter.roads, blocks: cutter.blocks };
}

function cutFace(cutter: Cutter, area: Area): void {
  const quarter = quarterOf(area);
  const size = sizeOf(area);
  const isLast = size <= CUTTING[quarter].largest;
  const index = cutter.sites.findIndex(
    (s) => (isLast || size <= s.atMost) && contains(area, s.near),
  );
  const [site] = index < 0 ? [] : cutter.sites.splice(index, 1);
  if (site || isLast) {
    const use = site && { class: site.class, name: site.name };
    cutter.blocks.push({ area, quarter, ...(use ? { use } : {}) });
    return;
  }
  const cut = bestCut(area, CUTTING[quarter], cutter.random);
  cutter.roads.push(...streetsOf(cut.line, area, quarter));
  for (const part of cut.parts) cutFace(cutter, part);
}

/** Across the long side near its middle; of a few tries, the one whose smallest part is largest. */
function bestCut(
  area: Area,
  cutting: Cutting,
  random: Random,
): { line: Line; parts: readonly Area[] } {
  const { centre, along, halfLength, halfDepth } = frameOf(area);
  let best: { line: Line; parts: readonly Area[]; smallest: number } | null = null;
  for (let attempt = 0; attempt < 4; attempt++) {
    const shift = random.between(-1, 1) * (cutting.jitter + attempt * 0.04) * 2 * halfLength;
    const line = bent(add(centre, along, shift), leftOf(along), halfDepth * 1.2, cutting, random);
    const parts = splitArea(area, line);
    const smallest = parts.length < 2 ? -1 : Math.min(...parts.map(sizeOf));
    if (!best || smallest > best.smallest) best = { line, parts, smallest };
    if (smallest > sizeOf(area) * 0.3) break;
  }
  if (!best || best.smallest < 0) throw new Error('a cut that does not part its area');
  return best;
}

function bent(middle: Spot, way: Spot, half: number, { bend }: Cutting, random: Random): Line {
  const side = leftOf(way);
  const sway = (): number => (bend === 0 ? 0 : random.between(-1, 1) * bend * half * 2);
  const spot = (t: number): Spot => add(add(middle, way, t * half), side, sway());
  return bend === 0 ? [spot(-1), spot(1)] : [-1, -0.45, 0, 0.45, 1].map(spot);
}

function streetsOf(line: Line, area: Area, quarter: Quarter): Road[] {
  const chords = chordsOf(area, line);
  // Fields are parted by banks, with a track only along the longest; the hill has none.
  if (quarter === 'hill' || (quarter === 'fields' && sizeOf(area) < 260_000)) return [];
  return chords.map((chord) => ({
    class: lengthOf(chord) >= CUTTING[quarter].streetFrom ? 'road-minor' : 'lane',
    quarter,
    line: chord,
  }));
}
