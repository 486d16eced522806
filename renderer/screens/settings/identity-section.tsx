import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { introducePerson } from '../../../shared/assessing/introduce-person.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useAct } from '../../commands/use-act.ts';
import { useMe } from '../../queries/use-people.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';

/** Who writes here. A correction is an act like any other: it is in the history and can be undone. */
export function IdentitySection() {
  const t = useText(settingsText);
  const me = useMe();
  return (
    <section aria-labelledby="settings-identity">
      <h2 id="settings-identity">{t.identity}</h2>
      {me && <IdentityForm key={`${me.values.name} ${me.values.unit}`} me={me} />}
    </section>
  );
}

/** Mounted anew whenever the stored identity changes, so that it starts from what is stored. */
function IdentityForm({ me }: { readonly me: RecordRow<'person'> }) {
  const t = useText(settingsText);
  const act = useAct();
  const stored = { name: me.values.name ?? '', unit: me.values.unit ?? '' };
  const [draft, setDraft] = useState(stored);
  const changed =
    draft.name.trim() !== '' &&
    (draft.name.trim() !== stored.name || draft.unit.trim() !== stored.unit);
  const save = (): void => {
    if (changed) void act(introducePerson(me.id, draft.name, draft.unit));
  };
  return (
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
  );
}
