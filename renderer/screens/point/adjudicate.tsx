import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { adjudicate } from '../../../shared/assessing/adjudicate.ts';
import { MOST_REASON, faultOfReason } from '../../../shared/assessing/move-point.ts';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { useSession } from '../../app/session.ts';
import { useAct } from '../../commands/use-act.ts';
import { useMe, usePeople } from '../../queries/use-people.ts';
import { pointText } from '../../text/point-text.ts';
import { severalText } from '../../text/several-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { showInstant } from '../../ui/show-time.ts';
import type { ScoredAssessment } from './several-assessments.tsx';

/** Rules which of the complete assessments counts, with the reason; an earlier ruling stands above. */
export function Adjudicate({ own }: { readonly own: readonly ScoredAssessment[] }) {
  const t = useText(severalText);
  const nameOf = useNames();
  const language = useLanguage();
  const { now } = useSession();
  const act = useAct();
  const me = useMe();
  const ruled = own.filter(({ adjudged }) => adjudged);
  const [chosen, choose] = useState<string | null>(
    ruled.length === 1 ? (ruled[0]?.id ?? null) : null,
  );
  const [reason, setReason] = useState('');
  const row = own.find(({ id }) => id === chosen)?.row;
  const rule = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!row || !me) return;
    const others = own.map((one) => one.row);
    const at = new Date(now()).toISOString();
    if (await act(adjudicate(row.id, others, { reason, by: me.id, at }))) setReason('');
  };
  return (
    <form onSubmit={(event) => void rule(event)}>
      {ruled.map(({ id, row: { values } }) => (
        <p key={id}>
          {t.ruled(
            nameOf(values.adjudged?.by),
            showInstant(values.adjudged?.at ?? '', language),
            values.adjudged?.reason ?? '',
          )}
        </p>
      ))}
      <Radio.Group
        vertical
        aria-label={t.which}
        value={chosen}
        onChange={({ target }) => choose(String(target.value))}
        options={own.map(({ id, at, score, row: { values } }) => ({
          value: id,
          label: t.one(
            nameOf(values.inspector),
            showInstant(at, language),
            showScore(score?.percent ?? null),
          ),
        }))}
      />
      <Input
        aria-label={t.reason}
        placeholder={t.reasonHint}
        maxLength={MOST_REASON}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button htmlType="submit" disabled={!row || !me || faultOfReason(reason) !== null}>
        {t.adjudicate}
      </Button>
    </form>
  );
}

const showScore = (percent: number | null): string =>
  percent === null ? '—' : formatScore(percent);

function useNames(): (person: string | undefined) => string {
  const t = useText(pointText);
  const people = usePeople();
  return (person) => people?.get(person ?? '')?.values.name ?? t.someone;
}
