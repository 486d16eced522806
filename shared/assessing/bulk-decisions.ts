import type { Intent } from '../changes/compose-change.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { ConflictQuestion, ConflictSide } from './conflict-questions.ts';

/** A question with who wrote each of its sides, and when (ms since 1970 UTC by that laptop's clock). */
export interface AskedConflict {
  readonly question: ConflictQuestion;
  readonly sides: readonly {
    readonly side: ConflictSide;
    readonly sources: readonly { readonly actor: string; readonly at: number }[];
  }[];
}

/** One rule for many conflicts: what some people wrote, or what was written last. */
export type BulkChoice =
  { readonly by: 'people'; readonly actors: readonly string[] } | { readonly by: 'latest' };

/** A conflict that the rule decides, and for which side. */
export interface BulkDecision<Asked extends AskedConflict = AskedConflict> {
  readonly asked: Asked;
  readonly side: ConflictSide;
}

/** What the rule decides; a conflict it does not tell of, or not clearly, stays open (merge/SPEC.md M21). */
export function decideInBulk<Asked extends AskedConflict>(
  conflicts: readonly Asked[],
  choice: BulkChoice,
): readonly BulkDecision<Asked>[] {
  return conflicts.flatMap((asked) => {
    const [side, ...others] = sidesBy(asked, choice);
    return side !== undefined && others.length === 0 ? [{ asked, side }] : [];
  });
}

/** All decisions as one act, which can be undone as one. */
export function takeSides(decisions: readonly BulkDecision[]): Intent {
  const records = new Map<string, Record<string, JsonValue>>();
  for (const { asked, side } of decisions) {
    const { record } = asked.question;
    records.set(record, { ...records.get(record), ...side.values });
  }
  return {
    note: 'decide-conflicts',
    sets: [...records].map(([record, values]) => ({ record, values })),
  };
}

function sidesBy({ sides }: AskedConflict, choice: BulkChoice): readonly ConflictSide[] {
  if (choice.by === 'people') {
    const own = sides.filter(({ sources }) =>
      sources.some(({ actor }) => choice.actors.includes(actor)),
    );
    return own.map(({ side }) => side);
  }
  const lastOf = ({ sources }: AskedConflict['sides'][number]): number =>
    Math.max(...sources.map(({ at }) => at));
  const last = Math.max(...sides.map(lastOf));
  return sides.filter((one) => lastOf(one) === last).map(({ side }) => side);
}
