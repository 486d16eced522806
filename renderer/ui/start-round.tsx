import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { useStartRound } from '../commands/use-start-round.ts';
import { todayText } from '../text/today-text.ts';
import { useText } from '../text/use-text.ts';
import { Page } from './page.tsx';

/** Shown wherever a round is needed and there is none: its name, and it begins with all points. */
export function StartRound() {
  const t = useText(todayText);
  const { now } = useSession();
  const startRound = useStartRound();
  const [today] = useState(() => new Date(now()));
  const [name, setName] = useState(t.defaultRound(today.getFullYear(), today.getMonth() + 1));
  const start = (): void => {
    if (name.trim() === '') return;
    void startRound(name);
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
