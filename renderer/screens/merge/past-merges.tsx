import { Button, Popconfirm } from 'antd';
import { useUndoMerge } from '../../commands/use-undo-merge.ts';
import type { PastMerge } from '../../queries/use-merges.ts';
import { usePastMerges } from '../../queries/use-merges.ts';
import { pastMergesText } from '../../text/past-merges-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { momentWords } from '../../text/value-words.ts';
import { SourceMark } from './source-mark.tsx';

const MOST = 20;

/** What was merged here before, newest first, and the way to take the newest back. */
export function PastMerges() {
  const t = useText(pastMergesText);
  const past = usePastMerges(MOST) ?? [];
  const { running, undo } = useUndoMerge();
  if (past.length === 0) return null;
  return (
    <section className="merge-card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="merge-hint">{t.hint}</p>
      <ul className="merge-files">
        {past.map((one) => (
          <PastMergeLine key={one.merge.id} {...one} running={running} onUndo={undo} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends PastMerge {
  readonly running: number | null;
  readonly onUndo: (id: number) => Promise<void>;
}

function PastMergeLine({ merge, bar, running, onUndo }: LineProps) {
  const t = useText(pastMergesText);
  const when = useMoment();
  const { id, at, accepted, sources, undoneAt } = merge;
  return (
    <li>
      <div className="merge-file-head">
        <strong className="numbers">{when(at)}</strong>
        <span className="merge-hint numbers">{t.brought(sources.length, accepted)}</span>
        {undoneAt !== undefined && (
          <span className="merge-mark is-care numbers">{t.undone(when(undoneAt))}</span>
        )}
        {bar === null && (
          <Popconfirm
            title={t.sure(when(at))}
            okText={t.yes}
            cancelText={t.no}
            onConfirm={() => void onUndo(id)}
          >
            <Button loading={running === id} disabled={running !== null}>
              {t.undo}
            </Button>
          </Popconfirm>
        )}
      </div>
      {bar !== null && bar !== 'merge-undone' && <p className="merge-hint">{t.bars[bar]}</p>}
      <details>
        <summary>{t.sources(sources.length)}</summary>
        <ul className="merge-sources">
          {sources.map(({ file, state }) => (
            <li key={file}>
              {file} <SourceMark state={state} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function useMoment(): (at: number) => string {
  const language = useLanguage();
  return (at) => momentWords(new Date(at).toISOString(), language);
}
