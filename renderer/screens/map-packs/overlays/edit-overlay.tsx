import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { MapOverlay } from '../../../../shared/overlays/map-overlay.ts';
import { useOverlayActs } from '../../../commands/use-overlay-acts.ts';
import { keptFilesText } from '../../../text/kept-files-text.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useText } from '../../../text/use-text.ts';

interface EditOverlayProps {
  readonly overlay: MapOverlay;
  readonly onDone: () => void;
}

/** What people say of an overlay: its name, and whose it is. */
export function EditOverlay({ overlay, onDone }: EditOverlayProps) {
  const t = useText(overlaysText);
  const kept = useText(keptFilesText);
  const acts = useOverlayActs();
  const [words, setWords] = useState({ name: overlay.name, licence: overlay.licence });
  const field = (key: string): string => `overlay-${overlay.id.slice(0, 12)}-${key}`;
  const save = (): void => {
    const name = words.name.trim();
    const licence = words.licence.trim();
    acts.change(overlay, { name: name === '' ? overlay.name : name, licence });
    onDone();
  };
  return (
    <Form layout="vertical" className="pack-edit" onFinish={save}>
      <Form.Item label={kept.name} htmlFor={field('name')}>
        <Input
          id={field('name')}
          maxLength={80}
          autoFocus
          value={words.name}
          onChange={({ target }) => setWords({ ...words, name: target.value })}
        />
      </Form.Item>
      <Form.Item label={t.licence} htmlFor={field('licence')} extra={t.licenceHint}>
        <Input.TextArea
          id={field('licence')}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={words.licence}
          onChange={({ target }) => setWords({ ...words, licence: target.value })}
        />
      </Form.Item>
      <div className="pack-edit-acts">
        <Button htmlType="submit" type="primary">
          {kept.save}
        </Button>
        <Button onClick={onDone}>{kept.cancel}</Button>
      </div>
    </Form>
  );
}
