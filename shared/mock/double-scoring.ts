import type { RecordId } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import { standOf } from './compare-class.ts';
import type { ClassRating, ClassUnit } from './compare-class.ts';

/** The points of a round that two people or more assessed, in the order in which they come (SPEC.md K19). */
export function doublyScored(
  assessments: readonly RecordRow<'assessment'>[],
): readonly RecordId<'point'>[] {
  const people = new Map<RecordId<'point'>, Set<string>>();
  for (const { values } of assessments) {
    const { point, inspector, removed } = values;
    if (removed === true || !point || !inspector) continue;
    people.set(point, (people.get(point) ?? new Set()).add(inspector));
  }
  return [...people].flatMap(([point, who]) => (who.size >= 2 ? [point] : []));
}

/**
 * One person beside the others who rated the same items: `n` such items; the share of pairs with another that
 * agree, 0–1; and by how much they keep more than the others' mean, in per cent points, below 0 being stricter.
 */
export interface PeerComparison {
  readonly person: string;
  readonly n: number;
  readonly same: number | null;
  readonly apart: number | null;
}

export function comparePeers(
  units: readonly ClassUnit[],
  people: readonly string[],
  ratings: readonly ClassRating[],
): readonly PeerComparison[] {
  const items = new Map(units.map(({ point, item }) => [`${point} ${item.code}`, item]));
  const given = new Map<string, { readonly person: string; readonly stand: number }[]>();
  for (const { person, point, item: code, answer } of ratings) {
    const key = `${point} ${code}`;
    const item = items.get(key);
    const stand = item && standOf(item, answer);
    if (typeof stand !== 'number') continue;
    given.set(key, [...(given.get(key) ?? []), { person, stand }]);
  }
  const sums = new Map(people.map((person) => [person, { n: 0, pairs: 0, same: 0, apart: 0 }]));
  for (const all of given.values())
    for (const { person, stand } of all) {
      const sum = sums.get(person);
      const others = all.filter((one) => one.person !== person);
      if (sum === undefined || others.length === 0) continue;
      sum.n += 1;
      sum.pairs += others.length;
      sum.same += others.filter((one) => one.stand === stand).length;
      sum.apart += stand - others.reduce((total, one) => total + one.stand, 0) / others.length;
    }
  return [...sums].map(([person, { n, pairs, same, apart }]) => ({
    person,
    n,
    same: pairs === 0 ? null : same / pairs,
    apart: n === 0 ? null : apart / n,
  }));
}
