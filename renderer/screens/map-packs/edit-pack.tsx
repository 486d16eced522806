import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import type { PackWords } from '../../commands/use-map-pack-acts.ts';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { keptFilesText } from '../../text/kept-files-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';

interface EditPackProps {
  readonly pack: MapPack;
  readonly onDone: () => void;
}

const DATUMS = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

/** What people say of a pack: its name, where it lies, whose it is. */
export function EditPack({ pack, onDone }: EditPackProps) {
  const t = useText(mapPacksText);
  const kept = useText(keptFilesText);
  const acts = useMapPackActs();
  const { datum, role, attribution, licence } = pack.look;
  const [words, setWords] = useState<PackWords>({
    name: pack.name,
    datum,
    role,
    attribution,
    licence,
  });
  const set = (part: Partial<PackWords>): void => setWords({ ...words, ...part });
  const field = (key: string): string => `pack-${pack.id}-${key}`;
  const save = async (): Promise<void> => {
    const name = words.name.trim();
    await acts.change(pack, { ...words, name: name === '' ? pack.name : name });
    onDone();
  };
  return (
    <Form layout="vertical" className="pack-edit" onFinish={() => void save()}>
      <Form.Item label={kept.name} htmlFor={field('name')}>
        <Input
          id={field('name')}
          maxLength={80}
          autoFocus
          value={words.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </Form.Item>
      <Form.Item label={t.datum} htmlFor={field('datum')} extra={t.datumHint}>
        <Select
          id={field('datum')}
          value={words.datum}
          options={DATUMS.map((value) => ({ value, label: value }))}
          onChange={(value) => set({ datum: value })}
        />
      </Form.Item>
      <Form.Item label={t.role} htmlFor={field('role')}>
        <Select
          id={field('role')}
          value={words.role}
          options={(['base', 'label'] as const).map((value) => ({ value, label: t.roles[value] }))}
          onChange={(value) => set({ role: value })}
        />
      </Form.Item>
      <Form.Item label={t.attribution} htmlFor={field('attribution')}>
        <Input
          id={field('attribution')}
          maxLength={300}
          value={words.attribution}
          onChange={({ target }) => set({ attribution: target.value })}
        />
      </Form.Item>
      <Form.Item label={t.licence} htmlFor={field('licence')} extra={t.licenceHint}>
        <Input.TextArea
          id={field('licence')}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={words.licence}
          onChange={({ target }) => set({ licence: target.value })}
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
