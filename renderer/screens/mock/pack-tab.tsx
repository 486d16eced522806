import { Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import { gatherReference } from '../../../shared/mock/make-exercise.ts';
import { mockNotice } from '../../../shared/mock/mock-notice.ts';
import { SHORTEST_PASSPHRASE } from '../../../shared/mock/seal-reference.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { mockText } from '../../text/mock-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { fileNamePart, saveFile } from '../../ui/save-file.ts';

interface PackTabProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly cases: readonly ExerciseCase[] | undefined;
}

/** The exercise as one file, its reference sealed by a passphrase. */
export function PackTab({ round, me, cases }: PackTabProps) {
  const t = useText(mockText).make;
  const wordingOf = useNoticeText();
  const acts = useExerciseActs();
  const [passphrase, setPassphrase] = useState('');
  const [packing, setPacking] = useState(false);
  const [said, say] = useState('');
  if (cases === undefined) return <Spin />;
  const { gaps } = gatherReference(cases);
  const short = passphrase.normalize('NFKC').trim().length < SHORTEST_PASSPHRASE;
  const pack = async (): Promise<void> => {
    setPacking(true);
    say('');
    const packed = await acts.pack(me.id, round, passphrase);
    setPacking(false);
    if (packed === null) return;
    const name = t.fileName(fileNamePart(round.values.name ?? ''));
    saveFile(packed.file, name);
    setPassphrase('');
    say(t.packed(packed.cases, name));
  };
  return (
    <section className="mock-card mock-narrow" aria-label={t.tabs.pack}>
      {cases.length === 0 && <p>{wordingOf(mockNotice('exercise-empty'))}</p>}
      {gaps > 0 && (
        <p className="mock-care">{wordingOf(mockNotice('reference-gaps', 'warning', { gaps }))}</p>
      )}
      <Form layout="vertical" onFinish={() => void pack()}>
        <Form.Item label={t.passphrase} htmlFor="mock-passphrase" extra={t.passphraseHint}>
          <Input.Password
            id="mock-passphrase"
            autoComplete="off"
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </Form.Item>
        {passphrase !== '' && short && (
          <p className="mock-care">
            {wordingOf(mockNotice('passphrase-short', 'info', { least: SHORTEST_PASSPHRASE }))}
          </p>
        )}
        <p className="mock-soft">{t.leak}</p>
        <Button
          type="primary"
          htmlType="submit"
          loading={packing}
          disabled={short || cases.length === 0}
        >
          {packing ? t.packing : t.pack}
        </Button>
      </Form>
      <p role="status">{said}</p>
    </section>
  );
}
