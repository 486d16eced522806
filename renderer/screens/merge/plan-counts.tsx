import type { MergeView } from '../../../shared/merge/view-merge.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';

const EFFECTS = ['new', 'changed', 'same', 'edited', 'conflict', 'rejected'] as const;

/** The plan in six numbers. */
export function PlanCounts({ view }: { readonly view: MergeView }) {
  const t = useText(mergeText);
  const { counts, edits } = view;
  const numbers: Readonly<Record<(typeof EFFECTS)[number], number>> = {
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    edited: edits.filter(({ act }) => act === null).length,
    conflict: counts.conflicts,
    rejected: counts.rejected,
  };
  return (
    <dl className="merge-effects numbers">
      {EFFECTS.map((effect) => (
        <div key={effect} className={numbers[effect] > 0 ? `is-${effect}` : 'is-none'}>
          <dt title={t.effectHints[effect]}>{t.effects[effect]}</dt>
          <dd>{numbers[effect]}</dd>
        </div>
      ))}
    </dl>
  );
}
