import type { DownloadPlan } from './download-plan.ts';
import { outcomeAt, setOutcome } from './outcomes.ts';
import { tileNumber } from './tile.ts';
import { tilesOfArea } from './tiles-of-area.ts';

/**
 * A copy of the outcomes in which a tile is stored if, and only if, the pack has it (SPEC.md T27): what a power
 * loss took is pending again, what was written without its record is not asked for again. `numbers` (tile.ts) of
 * what the pack has are rising, as an area's tiles are: both are walked once.
 */
export function reconcileOutcomes(
  { area, zooms }: DownloadPlan,
  outcomes: Uint8Array,
  numbers: Float64Array,
): { readonly outcomes: Uint8Array; readonly absent: number } {
  const copy = outcomes.slice();
  let [at, absent] = [0, 0];
  for (const { ordinal, tile } of tilesOfArea(area, zooms)) {
    const number = tileNumber(tile);
    while ((numbers[at] ?? Infinity) < number) at += 1;
    const stored = outcomeAt(copy, ordinal) === 'stored';
    const has = numbers[at] === number;
    if (stored === has) continue;
    setOutcome(copy, ordinal, has ? 'stored' : 'pending');
    if (stored) absent += 1;
  }
  return { outcomes: copy, absent };
}
