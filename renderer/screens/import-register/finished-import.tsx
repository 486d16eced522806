import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import type { ImportOutcome } from '../../commands/use-import-register.ts';
import { useStartRound } from '../../commands/use-start-round.ts';
import { useRounds } from '../../queries/use-rounds.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';

interface FinishedImportProps {
  readonly outcome: ImportOutcome;
  readonly onOther: () => void;
}

/** What came in and what did not, and the next steps. */
export function FinishedImport({ outcome, onOther }: FinishedImportProps) {
  const t = useText(importRegisterText);
  const [, go] = useLocation();
  const { added, changed, asked, rejected, duplicates } = outcome;
  return (
    <div className="import-done numbers">
      <h2 role="status">
        <CheckCircleFilled aria-hidden /> {t.done}
      </h2>
      <p>{t.doneCounts(added, changed)}</p>
      {asked + rejected + duplicates > 0 && (
        <p className="import-faint">{t.doneLeft(asked, rejected, duplicates)}</p>
      )}
      <p className="import-faint">{t.undoHint}</p>
      <div className="import-ways">
        <Button type="primary" size="large" onClick={() => go(paths.points)}>
          {t.toPoints}
        </Button>
        <Button size="large" onClick={onOther}>
          {t.anotherFile}
        </Button>
      </div>
      <FirstRound />
    </div>
  );
}

/** Offered while there is no round but the sample city's: one press starts this month's, with all points. */
function FirstRound() {
  const t = useText(importRegisterText);
  const today = useText(todayText);
  const rounds = useRounds();
  const [, go] = useLocation();
  const { now } = useSession();
  const [at] = useState(() => new Date(now()));
  const [started, setStarted] = useState(false);
  const startRound = useStartRound();
  const name = today.defaultRound(at.getFullYear(), at.getMonth() + 1);
  const start = async (): Promise<void> => {
    setStarted(await startRound(name));
  };
  const own = rounds?.filter(({ id }) => !isSampleRound(id));
  if (own === undefined || (own.length > 0 && !started)) return null;
  return (
    <div className="import-round">
      <p>{started ? t.roundStarted : t.startRoundWhy}</p>
      {started ? (
        <Button onClick={() => go(paths.today)}>{t.toToday}</Button>
      ) : (
        <Button onClick={() => void start()}>{t.startRound(name)}</Button>
      )}
    </div>
  );
}
