import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { compareClass, unitsOf } from '../../../shared/mock/compare-class.ts';
import type { ReferenceRating } from '../../../shared/mock/exercise.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useAttemptActs } from '../../commands/use-attempt-acts.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';
import { DeviationList } from './deviation-list.tsx';

interface RevealProps {
  readonly round: RecordRow<'round'>;
  readonly cases: readonly ExerciseCase[];
}

/** The reference beside what one rated, once the trainer tells the passphrase. */
export function RevealReference({ round, cases }: RevealProps) {
  const t = useText(mockText).take;
  const acts = useAttemptActs();
  const [passphrase, setPassphrase] = useState('');
  const [reference, setReference] = useState<readonly ReferenceRating[] | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setReference(await acts.reveal(round, passphrase));
    setBusy(false);
  };
  if (reference !== null)
    return (
      <section className="mock-card">
        <OwnComparison round={round} cases={cases} reference={reference} />
      </section>
    );
  return (
    <section className="mock-card">
      <h2>{t.reveal}</h2>
      <Form layout="vertical" onFinish={() => void open()}>
        <Form.Item label={t.passphrase} htmlFor="mock-reveal">
          <Input.Password
            id="mock-reveal"
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </Form.Item>
        <Button htmlType="submit" loading={busy} disabled={passphrase.trim() === ''}>
          {busy ? t.opening : t.openReference}
        </Button>
      </Form>
    </section>
  );
}

interface OwnProps extends RevealProps {
  readonly reference: readonly ReferenceRating[];
}

function OwnComparison({ round, cases, reference }: OwnProps) {
  const ratings = cases.flatMap(({ point, ratings: given }) =>
    [...given.values()].flatMap(({ values: { item, answer } }) =>
      item && answer ? [{ person: 'me', point, item, answer }] : [],
    ),
  );
  const passMark = round.values.exercise?.terms.passMark ?? 100;
  const [mine] = compareClass(unitsOf(cases, reference), ['me'], ratings, passMark).people;
  return mine ? <DeviationList person={mine} cases={cases} evidence={[]} /> : null;
}
