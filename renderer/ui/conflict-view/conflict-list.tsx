import { Button, Empty, Spin } from 'antd';
import { useState } from 'react';
import { takeSide } from '../../../shared/assessing/conflict-questions.ts';
import { useAct } from '../../commands/use-act.ts';
import { useOpenConflicts } from '../../queries/use-workbook-conflicts.ts';
import { conflictText } from '../../text/conflict-text.ts';
import { useText } from '../../text/use-text.ts';
import { BulkDecide } from './bulk-decide.tsx';
import { ConflictCard } from './conflict-card.tsx';
import './conflict-view.css';

/** Cards drawn at once; thousands of conflicts (a forked laptop) must not hold up the screen. */
const AT_ONCE = 40;

/** All open conflicts, live: what is decided leaves the list. */
export function ConflictList() {
  const t = useText(conflictText);
  const act = useAct();
  const [limit, setLimit] = useState(AT_ONCE);
  const [decided, setDecided] = useState(0);
  const open = useOpenConflicts(limit);
  if (open === undefined) return <Spin style={{ margin: 48 }} />;
  const status = (
    <p role="status" className="conflict-status">
      {decided > 0 ? t.decided : ''}
    </p>
  );
  if (open.all === 0)
    return (
      <>
        <Empty
          className="conflict-none"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={<strong>{t.none}</strong>}
        >
          {t.noneWhy}
        </Empty>
        {status}
      </>
    );
  const left = open.all - open.shown.length;
  return (
    <section aria-label={t.title} className="conflicts">
      <div>
        <h2>{t.count(open.all)}</h2>
        <p className="conflict-lead">{t.lead}</p>
        {open.all > 1 && <BulkDecide onDecided={(n) => setDecided((count) => count + n)} />}
        {status}
      </div>
      {open.shown.map((conflict) => (
        <ConflictCard
          key={conflict.key}
          conflict={conflict}
          names={open.names}
          onTake={(side) =>
            void act(takeSide(conflict.question, side)).then((stored) =>
              setDecided((count) => (stored ? count + 1 : count)),
            )
          }
        />
      ))}
      {left > 0 && (
        <Button block onClick={() => setLimit(limit + AT_ONCE)}>
          {t.more(Math.min(left, AT_ONCE))}
        </Button>
      )}
    </section>
  );
}
