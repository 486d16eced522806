import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { distinctAnswers } from '../../../shared/mock/compare-experts.ts';
import type { ExpertItem } from '../../../shared/mock/compare-experts.ts';
import type { ReferenceRating } from '../../../shared/mock/exercise.ts';
import { expertsText } from '../../text/experts-text.ts';
import { scoreItemText } from '../../text/score-item-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { describeAnswer } from '../../ui/describe-answer.ts';

interface ExpertItemLineProps {
  readonly one: ExpertItem;
  /** The case's code and name. */
  readonly place: string;
  readonly onSettle: (settled: ReferenceRating) => Promise<boolean>;
}

/** The experts' answers to one item side by side; one is taken, with the reason. */
export function ExpertItemLine({ one, place, onSettle }: ExpertItemLineProps) {
  const t = useText(expertsText);
  const words = useText(scoreItemText).why;
  const localized = useLocalized();
  const { item, point, reference } = one.unit;
  const answers = distinctAnswers(one.given);
  const [chosen, choose] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const answer = chosen === null ? undefined : answers[chosen]?.answer;
  const ready = answer !== undefined && reason.trim() !== '';
  const title = `${place} · ${item.code} ${localized(item.title)}`;
  const settle = async (): Promise<void> => {
    if (!ready) return;
    const settled = { point, item: item.code, answer, reason: reason.trim() };
    if (await onSettle(settled)) setReason('');
  };
  return (
    <li>
      <fieldset className="mock-fieldset">
        <legend>{title}</legend>
        {reference && (
          <p>
            {t.held} {describeAnswer(reference.answer, item.rule, words)}
            {reference.reason !== '' && ` · ${reference.reason}`}
          </p>
        )}
        <Radio.Group
          className="mock-answers"
          value={chosen}
          onChange={({ target }) => choose(Number(target.value))}
        >
          {answers.map(({ answer: given, by }, at) => (
            <Radio key={at} value={at}>
              <strong>{describeAnswer(given, item.rule, words)}</strong>{' '}
              {by
                .map(({ name, note }) => (note === '' ? name : t.says(name, note)))
                .join(t.semicolon)}
            </Radio>
          ))}
        </Radio.Group>
        <div className="mock-row">
          <Input
            className="mock-reason"
            aria-label={`${t.reason}: ${title}`}
            placeholder={t.reason}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={() => void settle()}
          />
          <Button disabled={!ready} onClick={() => void settle()}>
            {reference ? t.change : t.settle}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
