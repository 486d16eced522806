import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ExerciseTerms } from '../../../shared/mock/exercise.ts';
import { paths } from '../../app/paths.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import { mockText } from '../../text/mock-text.ts';
import { useText } from '../../text/use-text.ts';

const USUAL: ExerciseTerms = {
  title: '',
  minutes: 60,
  attempts: 1,
  shuffled: true,
  passMark: 80,
};

/** The terms of a new exercise; its cases come after. */
export function NewExercise() {
  const t = useText(mockText).create;
  const [terms, setTerms] = useState(USUAL);
  const acts = useExerciseActs();
  const [, navigate] = useLocation();
  const change = (part: Partial<ExerciseTerms>): void => setTerms({ ...terms, ...part });
  const begin = async (): Promise<void> => {
    if (terms.title.trim() === '') return;
    const id = await acts.begin({ ...terms, title: terms.title.trim() });
    if (id) navigate(paths.exercise(id));
  };
  return (
    <section className="mock-card" aria-labelledby="mock-new">
      <h2 id="mock-new">{t.title}</h2>
      <Form layout="vertical" onFinish={() => void begin()}>
        <Form.Item label={t.name} htmlFor="mock-name">
          <Input
            id="mock-name"
            maxLength={60}
            value={terms.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </Form.Item>
        <div className="mock-fields">
          <NumberField
            id="mock-minutes"
            label={t.minutes}
            most={600}
            value={terms.minutes}
            onChange={(minutes) => change({ minutes })}
          />
          <NumberField
            id="mock-attempts"
            label={t.attempts}
            most={20}
            value={terms.attempts}
            onChange={(attempts) => change({ attempts: attempts ?? 1 })}
          />
          <NumberField
            id="mock-pass"
            label={t.passMark}
            most={100}
            value={terms.passMark}
            onChange={(passMark) => change({ passMark: passMark ?? USUAL.passMark })}
          />
        </div>
        <Form.Item>
          <Checkbox
            checked={terms.shuffled}
            onChange={({ target }) => change({ shuffled: target.checked })}
          >
            {t.shuffled}
          </Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={terms.title.trim() === ''}>
          {t.begin}
        </Button>
      </Form>
    </section>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly most: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberField({ id, label, most, value, onChange }: NumberFieldProps) {
  return (
    <Form.Item label={label} htmlFor={id}>
      <InputNumber
        id={id}
        min={1}
        max={most}
        precision={0}
        value={value}
        onChange={(given) => onChange(given)}
      />
    </Form.Item>
  );
}
