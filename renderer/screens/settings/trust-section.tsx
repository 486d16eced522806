import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { withTrusted } from '../../../shared/merge/trust-list.ts';
import { useSession, useSettings } from '../../app/session.ts';
import { trustText } from '../../text/trust-text.ts';
import { useText } from '../../text/use-text.ts';

/** The installations whose workbooks are taken for what they say they are. */
export function TrustSection() {
  const t = useText(trustText);
  const { settings, change } = useSettings();
  const { trusted } = settings;
  const takeOff = (fingerprint: string): void =>
    void change({ trusted: trusted.filter((one) => one.fingerprint !== fingerprint) });
  return (
    <section aria-labelledby="settings-trust">
      <h2 id="settings-trust">{t.title}</h2>
      <p className="settings-hint">{t.lead}</p>
      {trusted.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className="settings-trusted" aria-label={t.list}>
          {trusted.map(({ fingerprint, name }) => (
            <li key={fingerprint}>
              <span>{name}</span>
              <code>{fingerprint}</code>
              <Button
                autoInsertSpace={false}
                aria-label={t.remove(name === '' ? fingerprint : name)}
                onClick={() => takeOff(fingerprint)}
              >
                {t.removeWord}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TrustForm />
    </section>
  );
}

function TrustForm() {
  const t = useText(trustText);
  const { now } = useSession();
  const { settings, change } = useSettings();
  const [fingerprint, setFingerprint] = useState('');
  const [name, setName] = useState('');
  const [slip, setSlip] = useState(false);
  const add = (): void => {
    const trusted = withTrusted(settings.trusted, fingerprint, name, new Date(now()).toISOString());
    setSlip(trusted === null);
    if (trusted === null) return;
    void change({ trusted });
    setFingerprint('');
    setName('');
  };
  return (
    <Form layout="vertical" onFinish={add}>
      <Form.Item
        label={t.fingerprint}
        htmlFor="trust-fingerprint"
        validateStatus={slip ? 'error' : ''}
        help={slip ? <span role="alert">{t.slip}</span> : null}
      >
        <Input
          id="trust-fingerprint"
          maxLength={40}
          placeholder="XXXX-XXXX-XXXX-X"
          value={fingerprint}
          onChange={(event) => setFingerprint(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t.name} htmlFor="trust-name">
        <Input
          id="trust-name"
          maxLength={40}
          placeholder={t.nameHint}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <Button htmlType="submit" disabled={fingerprint.trim() === ''}>
        {t.add}
      </Button>
    </Form>
  );
}
