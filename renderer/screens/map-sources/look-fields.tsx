import { Form, Input, InputNumber, Select } from 'antd';
import { MOST_PER_SECOND, USUAL_LIMITS } from '../../../shared/tiles/download-step.ts';
import { MAX_ZOOM } from '../../../shared/tiles/tile.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useText } from '../../text/use-text.ts';
import type { SourceFieldsProps } from './address-fields.tsx';

const DATUMS = ['WGS-84', 'GCJ-02', 'BD-09'] as const;
const ROLES = ['base', 'label'] as const;
const SIZES = [256, 512] as const;

/** How a source lies and what it is, and whose. */
export function LookFields({ draft, set, id }: SourceFieldsProps) {
  const t = useText(mapSourcesText);
  const roles = useText(mapPacksText).roles;
  return (
    <>
      <div className="source-pair">
        <Form.Item label={t.role} htmlFor={id('role')}>
          <Select
            id={id('role')}
            value={draft.role}
            options={ROLES.map((value) => ({ value, label: roles[value] }))}
            onChange={(role) => set({ role })}
          />
        </Form.Item>
        <Form.Item label={t.tileSize} htmlFor={id('size')}>
          <Select
            id={id('size')}
            value={draft.tileSize}
            options={SIZES.map((value) => ({ value, label: t.pixels(value) }))}
            onChange={(tileSize) => set({ tileSize })}
          />
        </Form.Item>
        {(['minZoom', 'maxZoom'] as const).map((end) => (
          <Form.Item key={end} label={t[end]} htmlFor={id(end)}>
            <InputNumber
              id={id(end)}
              min={0}
              max={MAX_ZOOM}
              precision={0}
              value={draft[end]}
              onChange={(value) => value !== null && set({ [end]: value })}
            />
          </Form.Item>
        ))}
        <Form.Item label={t.perSecond} htmlFor={id('rate')} extra={t.perSecondHint}>
          <InputNumber
            id={id('rate')}
            min={1}
            max={MOST_PER_SECOND}
            precision={0}
            value={draft.perSecond ?? USUAL_LIMITS.perSecond}
            onChange={(perSecond) => perSecond !== null && set({ perSecond })}
          />
        </Form.Item>
      </div>
      <Form.Item label={t.datum} htmlFor={id('datum')} extra={t.datumHint}>
        <Select
          id={id('datum')}
          value={draft.datum}
          options={DATUMS.map((value) => ({ value, label: value }))}
          onChange={(datum) => set({ datum })}
        />
      </Form.Item>
      <Form.Item label={t.attribution} htmlFor={id('attribution')}>
        <Input
          id={id('attribution')}
          maxLength={300}
          value={draft.attribution}
          onChange={({ target }) => set({ attribution: target.value })}
        />
      </Form.Item>
      <Form.Item label={t.licence} htmlFor={id('licence')} extra={t.licenceHint}>
        <Input.TextArea
          id={id('licence')}
          maxLength={2_000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={draft.licence}
          onChange={({ target }) => set({ licence: target.value })}
        />
      </Form.Item>
    </>
  );
}
