import type { RecordCounts } from '../../../shared/workbook/count-records.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';

const KINDS = ['people', 'points', 'assessments', 'ratings', 'findings', 'photos'] as const;

/** The counts that stand alike on the sender's screen, in the file and on the receipt. */
export function CountFacts({ counts }: { readonly counts: RecordCounts | null }) {
  const t = useText(mergeText).counts;
  return (
    <dl className="merge-counts numbers">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t[kind]}</dt>
          <dd>{counts === null ? '—' : counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
