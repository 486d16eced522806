import { Button, Modal, Radio, Spin } from 'antd';
import { useState } from 'react';
import type { BulkChoice } from '../../../shared/assessing/bulk-decisions.ts';
import { decideInBulk, takeSides } from '../../../shared/assessing/bulk-decisions.ts';
import { isWorkbookActor } from '../../../shared/merge/derive-change.ts';
import { useAct } from '../../commands/use-act.ts';
import type { OpenConflict, OpenConflicts } from '../../queries/use-workbook-conflicts.ts';
import { useOpenConflicts } from '../../queries/use-workbook-conflicts.ts';
import { conflictText } from '../../text/conflict-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { valueWords } from '../../text/value-words.ts';
import { RecordSubjectName } from '../record-subject-name.tsx';

interface BulkDecideProps {
  /** Told how many were decided. */
  readonly onDecided: (count: number) => void;
}

/** Decides many conflicts by one rule, after showing which and how; what the rule does not tell stays open. */
export function BulkDecide({ onDecided }: BulkDecideProps) {
  const t = useText(conflictText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.bulk}</Button>
      <Modal
        open={open}
        title={t.bulk}
        footer={null}
        width={680}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Choices
          onDecided={(count) => {
            setOpen(false);
            onDecided(count);
          }}
        />
      </Modal>
    </>
  );
}

function Choices({ onDecided }: BulkDecideProps) {
  const all = useOpenConflicts(Infinity);
  if (all === undefined) return <Spin />;
  return <ChooseRule all={all} onDecided={onDecided} />;
}

const LATEST = 'latest';

function ChooseRule({ all, onDecided }: BulkDecideProps & { readonly all: OpenConflicts }) {
  const t = useText(conflictText);
  const act = useAct();
  const [chosen, choose] = useState(LATEST);
  const groups = groupsIn(all.shown);
  const options = [...groups].map(([key, { name }]) => ({
    value: key,
    label: key === EDITED ? t.bulkEdited : t.bulkAllOf(name ?? t.unknownPerson),
  }));
  const actors = groups.get(chosen)?.actors;
  const choice: BulkChoice = actors ? { by: 'people', actors } : { by: 'latest' };
  const decisions = decideInBulk(all.shown, choice);
  const decide = async (): Promise<void> => {
    if (await act(takeSides(decisions))) onDecided(decisions.length);
  };
  return (
    <div className="conflict-bulk">
      <Radio.Group
        vertical
        aria-label={t.bulk}
        value={chosen}
        onChange={({ target }) => choose(String(target.value))}
        options={[{ value: LATEST, label: t.bulkLatest }, ...options]}
      />
      <p role="status">{t.bulkCount(decisions.length, all.all - decisions.length)}</p>
      <Preview decisions={decisions} names={all.names} />
      <Button type="primary" disabled={decisions.length === 0} onClick={() => void decide()}>
        {t.bulkDecide(decisions.length)}
      </Button>
    </div>
  );
}

/** Lines of the preview; the rest is counted. */
const SHOWN = 100;

interface PreviewProps {
  readonly decisions: ReturnType<typeof decideInBulk<OpenConflict>>;
  readonly names: OpenConflicts['names'];
}

function Preview({ decisions, names }: PreviewProps) {
  const t = useText(conflictText);
  const language = useLanguage();
  const left = decisions.length - SHOWN;
  return (
    <ul className="conflict-bulk-list" aria-label={t.bulkPreview}>
      {decisions.slice(0, SHOWN).map(({ asked, side }) => (
        <li key={asked.key}>
          <RecordSubjectName subject={asked.subject} />
          {'：'}
          <strong>
            {asked.question.fields
              .filter((field) => !field.endsWith('At'))
              .map((field) =>
                valueWords(
                  field,
                  side.values[field] ?? null,
                  language,
                  (id) => names.get(id) ?? null,
                ),
              )
              .join(' · ')}
          </strong>
        </li>
      ))}
      {left > 0 && <li>{t.bulkMore(left)}</li>}
    </ul>
  );
}

const EDITED = 'edited';

interface Group {
  readonly actors: readonly string[];
  readonly name: string | null;
}

/** Who wrote a side of any of them: each person, and all who edited workbooks together, for nobody knows them apart. */
function groupsIn(conflicts: readonly OpenConflict[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { actor, name } of conflicts.flatMap(({ sides }) =>
    sides.flatMap((one) => one.sources),
  )) {
    const key = isWorkbookActor(actor) ? EDITED : actor;
    const actors = groups.get(key)?.actors ?? [];
    if (!actors.includes(actor)) groups.set(key, { actors: [...actors, actor], name });
  }
  return groups;
}
