import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { introducePerson } from '../../../shared/assessing/introduce-person.ts';
import { useAct } from '../../commands/use-act.ts';
import { useMe } from '../../queries/use-people.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';

/** Who writes here. A correction is an act like any other: it is in the history and can be undone. */
export function IdentitySection() {
  const t = useText(settingsText);
  const me = useMe();
  const act = useAct();
  const [draft, setDraft] = useState({ name: '', unit: '' });
  const name = me?.values.name ?? '';
  const unit = me?.values.unit ?? '';
  useEffect(() => setDraft({ name, unit }), [name, unit]);
  const changed =
    draft.name.trim() !== '' && (draft.name.trim() !== name || draft.unit.trim() !== unit);
  const save = (): void => {
    if (me && changed) void act(introducePerson(me.id, draft.name, draft.unit));
  };
  return (
    <section aria-labelledby="settings-identity">
      <h2 id="settings-identity">{t.identity}</h2>
      <Form layout="vertical" onFinish={save}>
        <Form.Item label={t.name} htmlFor="settings-name">
          <Input
            id="settings-name"
            maxLength={40}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t.unit} htmlFor="settings-unit">
          <Input
            id="settings-unit"
            maxLength={60}
            value={draft.unit}
            onChange={(event) => setDraft({ ...draft, unit: event.target.value })}
          />
        </Form.Item>
        <Button htmlType="submit" type="primary" disabled={!changed}>
          {t.save}
        </Button>
      </Form>
    </section>
  );
}
