import { Button, Input, Spin } from 'antd';
import { useState } from 'react';
import { missingTrainees } from '../../../shared/mock/collect-result.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { CollectedFile } from '../../commands/collect-results.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import { useClassAttempts } from '../../queries/use-exercise.ts';
import { classText } from '../../text/class-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { AttemptTable } from './attempt-table.tsx';

interface CollectTabProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
}

/** Takes the class's files in, many at once, and says who is missing. */
export function CollectTab({ round, me }: CollectTabProps) {
  const t = useText(classText).collect;
  const wordingOf = useNoticeText();
  const acts = useExerciseActs();
  const attempts = useClassAttempts(round, me.id);
  const [files, setFiles] = useState<readonly CollectedFile[] | 'busy'>([]);
  const take = async (chosen: readonly File[]): Promise<void> => {
    setFiles('busy');
    setFiles(await acts.collect(round, chosen));
  };
  if (attempts === undefined) return <Spin />;
  return (
    <div className="mock-columns">
      <section className="mock-card" aria-label={t.taken}>
        <FileButton
          label={t.drop}
          accept=".dwresult"
          multiple
          primary
          onFiles={(chosen) => void take(chosen)}
        />
        <p className="mock-soft">{t.workbooks}</p>
        {files === 'busy' ? (
          <Spin />
        ) : (
          <div role="status">
            <ul className="mock-files">
              {files.map(({ name, notice }, index) => (
                <li key={index} className={notice ? `is-${notice.severity}` : undefined}>
                  <strong>{name}</strong> {notice ? wordingOf(notice) : t.ok}
                </li>
              ))}
            </ul>
          </div>
        )}
        {attempts.length === 0 ? <p>{t.none}</p> : <AttemptTable attempts={attempts} />}
      </section>
      <Roster round={round} names={attempts.map(({ name }) => name)} />
    </div>
  );
}

interface RosterProps {
  readonly round: RecordRow<'round'>;
  readonly names: readonly string[];
}

/** Who is expected, and who of them has not handed in. */
function Roster({ round, names }: RosterProps) {
  const t = useText(classText).collect;
  const acts = useExerciseActs();
  const roster = round.values.roster ?? [];
  const [text, setText] = useState(() => roster.join('\n'));
  const missing = missingTrainees(roster, names);
  return (
    <section className="mock-card">
      <label htmlFor="mock-roster">{t.roster}</label>
      <Input.TextArea
        id="mock-roster"
        rows={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="mock-row">
        <Button onClick={() => void acts.setRoster(round, text)}>{t.saveRoster}</Button>
      </div>
      {roster.length > 0 && (
        <p role="status" className={missing.length > 0 ? 'mock-care' : undefined}>
          {missing.length === 0 ? t.nobodyMissing : t.missing(missing.length, missing.join('、'))}
        </p>
      )}
    </section>
  );
}
