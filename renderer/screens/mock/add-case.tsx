import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { BUNDLED_CHECKLISTS } from '../../../resources/checklists/bundled-checklists.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import { readEvents } from '../../../shared/mock/case-events.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useExerciseActs } from '../../commands/use-exercise-acts.ts';
import { mockText } from '../../text/mock-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { FileButton } from '../../ui/file-button.tsx';

interface Draft {
  readonly name: string;
  readonly siteType: SiteType;
  readonly photos: readonly File[];
  readonly events: string;
}

const BLANK: Draft = { name: '', siteType: 'RD', photos: [], events: '' };

/** A case from a set of photos, with what happened in the timed observation. */
export function AddCase({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mockText).make;
  const language = useLanguage();
  const acts = useExerciseActs();
  const [draft, setDraft] = useState(BLANK);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const events = readEvents(draft.events);
  const ready = draft.name.trim() !== '' && events !== null && !busy;
  const add = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const { siteType, photos } = draft;
    const typeName = BUNDLED_CHECKLISTS.find((list) => list.siteType === siteType)?.name.zh ?? '';
    const added = await acts.addCase(round.id, {
      name: draft.name.trim(),
      siteType,
      typeName,
      photos,
      events,
    });
    setBusy(false);
    if (added) setDraft({ ...BLANK, siteType });
  };
  return (
    <section className="mock-card" aria-labelledby="mock-add">
      <h2 id="mock-add">{t.addTitle}</h2>
      <Form layout="vertical" onFinish={() => void add()}>
        <div className="mock-fields">
          <Form.Item label={t.name} htmlFor="mock-case-name">
            <Input
              id="mock-case-name"
              maxLength={60}
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          </Form.Item>
          <Form.Item label={t.type} htmlFor="mock-case-type">
            <Select
              id="mock-case-type"
              value={draft.siteType}
              showSearch={{ optionFilterProp: 'label' }}
              options={BUNDLED_CHECKLISTS.map(({ siteType, name }) => ({
                value: siteType,
                label: name[language],
              }))}
              onChange={(siteType) => change({ siteType })}
            />
          </Form.Item>
        </div>
        <div className="mock-row">
          <FileButton
            label={t.photos}
            accept="image/jpeg,image/png,image/webp"
            multiple
            onFiles={(photos) => change({ photos: [...draft.photos, ...photos] })}
          />
          <span className="numbers" role="status">
            {t.chosen(draft.photos.length)}
          </span>
        </div>
        <Form.Item
          label={t.events}
          htmlFor="mock-case-events"
          validateStatus={events === null ? 'error' : ''}
          help={events === null ? t.eventsBad : undefined}
        >
          <Input.TextArea
            id="mock-case-events"
            rows={3}
            value={draft.events}
            onChange={({ target }) => change({ events: target.value })}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {t.add}
        </Button>
      </Form>
    </section>
  );
}
