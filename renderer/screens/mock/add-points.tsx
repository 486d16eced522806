import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';

/** Real points by their codes, for an exercise that is walked together. */
export function AddPoints({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mockText).make;
  const acts = useExerciseActs();
  const [codes, setCodes] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const wanted = codes.split(/[\s,，、;；]+/).filter((code) => code !== '');
  const add = async (): Promise<void> => {
    const left = await acts.addPoints(round, wanted);
    if (left === null) return;
    setUnknown(left);
    setCodes(left.join(' '));
  };
  return (
    <section className="mock-card">
      <Form layout="vertical" onFinish={() => void add()}>
        <Form.Item label={t.field} htmlFor="mock-codes">
          <Input.TextArea
            id="mock-codes"
            rows={2}
            value={codes}
            onChange={({ target }) => setCodes(target.value)}
          />
        </Form.Item>
        {unknown.length > 0 && (
          <p role="alert" className="mock-bad">
            {t.unknown(unknown.join(' '))}
          </p>
        )}
        <Button htmlType="submit" disabled={wanted.length === 0}>
          {t.fieldAdd}
        </Button>
      </Form>
    </section>
  );
}
