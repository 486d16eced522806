import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { Notice } from '../../../shared/kernel/notice.ts';
import { checkTileSource } from '../../../shared/tiles/check-tile-source.ts';
import { keyNameOf } from '../../../shared/tiles/source-key.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { useTileSources } from '../../commands/use-tile-sources.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { AddressFields } from './address-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { TriedSource } from './tried-source.tsx';
import { useTrial } from './use-trial.ts';

interface SourceFormProps {
  readonly source: TileSource;
  readonly savedKey: string;
  readonly onDone: () => void;
}

/** A source as the office says it is: where it is asked, how it lies, and on whose leave it is saved. */
export function SourceForm({ source, savedKey, onDone }: SourceFormProps) {
  const t = useText(mapSourcesText);
  const { save } = useTileSources();
  const [draft, setDraft] = useState(source);
  const [key, setKey] = useState(savedKey);
  const [wrong, setWrong] = useState<readonly Notice[]>([]);
  const { trial, run, clear } = useTrial(draft, key.trim());
  const set = (part: Partial<TileSource>): void => {
    clear();
    setDraft({ ...draft, ...part });
  };
  const whole = (): boolean => {
    const notices = checkTileSource(draft);
    setWrong(notices);
    return notices.length === 0;
  };
  const keep = async (): Promise<void> => {
    if (!whole()) return;
    const name = draft.name.trim();
    await save({ ...draft, name: name === '' ? source.name : name }, key);
    onDone();
  };
  const id = (field: string): string => `source-${source.id}-${field}`;
  return (
    <Form layout="vertical" className="source-form" onFinish={() => void keep()}>
      <Form.Item label={t.name} htmlFor={id('name')}>
        <Input
          id={id('name')}
          maxLength={80}
          autoFocus
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </Form.Item>
      <AddressFields draft={draft} set={set} id={id} onKey={setKey} />
      {keyNameOf(draft) !== null && (
        <Form.Item
          label={t.key}
          htmlFor={id('key')}
          extra={keyNameOf(draft) === 'tianditu' ? `${t.keyShared} ${t.keyNote}` : t.keyNote}
        >
          <Input.Password
            id={id('key')}
            autoComplete="off"
            value={key}
            onChange={({ target }) => setKey(target.value)}
          />
        </Form.Item>
      )}
      <LookFields draft={draft} set={set} id={id} />
      <Form.Item>
        <Checkbox
          checked={draft.mayPrefetch}
          onChange={({ target }) => set({ mayPrefetch: target.checked })}
        >
          {t.mayPrefetch}
        </Checkbox>
      </Form.Item>
      <WrongWords wrong={wrong} />
      {trial && <TriedSource source={draft} trial={trial} />}
      <div className="source-acts">
        <Button htmlType="submit" type="primary">
          {t.save}
        </Button>
        <Button onClick={() => whole() && void run()}>{t.test}</Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

function WrongWords({ wrong }: { readonly wrong: readonly Notice[] }) {
  const wordingOf = useNoticeText();
  return (
    <div role="alert" className="source-doubt">
      {wrong.map((notice, at) => (
        <p key={at}>{wordingOf(notice)}</p>
      ))}
    </div>
  );
}
