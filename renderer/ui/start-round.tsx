import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { startRound } from '../../shared/assessing/start-round.ts';
import { useSession } from '../app/session.ts';
import { useAct } from '../commands/use-act.ts';
import { todayText } from '../text/today-text.ts';
import { useText } from '../text/use-text.ts';
import { Page } from './page.tsx';

/** Shown wherever a round is needed and there is none: its name, and it begins with all points. */
export function StartRound() {
  const t = useText(todayText);
  const { now } = useSession();
  const act = useAct();
  const [today] = useState(() => new Date(now()));
  const [name, setName] = useState(t.defaultRound(today.getFullYear(), today.getMonth() + 1));
  const start = (): void => {
    if (name.trim() === '') return;
    void act(
      startRound(
        { name, kind: 'survey', startsOn: localDay(today), points: 'all' },
        BUNDLED_CHECKLISTS,
      ),
    );
  };
  return (
    <Page title={t.startRound} subtitle={t.startRoundHint}>
      <Form layout="vertical" onFinish={start} style={{ maxWidth: 480 }}>
        <Form.Item label={t.roundName} htmlFor="round-name">
          <Input
            id="round-name"
            size="large"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" disabled={name.trim() === ''}>
          {t.start}
        </Button>
      </Form>
    </Page>
  );
}

/** The calendar day where the laptop is, `yyyy-mm-dd`. */
function localDay(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
