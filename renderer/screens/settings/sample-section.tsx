import { Button } from 'antd';
import { useState } from 'react';
import { useSession, useSettings } from '../../app/session.ts';
import { openSampleCity } from '../../commands/open-sample-city.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';
import { useShowNotice } from '../../ui/notice-center.ts';

/** Brings the sample city in, for those who came through the other door. Loading it twice changes nothing. */
export function SampleSection() {
  const t = useText(settingsText);
  const session = useSession();
  const { person } = useSettings().settings;
  const showNotice = useShowNotice();
  const [state, setState] = useState<'idle' | 'loading' | 'loaded'>('idle');
  const load = async (): Promise<void> => {
    setState('loading');
    const outcome = await openSampleCity(session, person ?? '');
    if (!outcome.ok) showNotice(outcome.error);
    setState(outcome.ok ? 'loaded' : 'idle');
  };
  return (
    <section aria-labelledby="settings-sample">
      <h2 id="settings-sample">{t.sample}</h2>
      <p className="settings-hint">{t.sampleLead}</p>
      <Button loading={state === 'loading'} onClick={() => void load()}>
        {t.sampleAdd}
      </Button>
      <p role="status">{state === 'loaded' ? t.sampleAdded : ''}</p>
    </section>
  );
}
