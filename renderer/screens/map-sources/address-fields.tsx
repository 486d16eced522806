import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { liftKey } from '../../../shared/tiles/lift-key.ts';
import type { TileAddress, TileSource } from '../../../shared/tiles/tile-source.ts';
import { addressText } from '../../../shared/tiles/tile-source.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useText } from '../../text/use-text.ts';
import { addressAs, splitSubdomains, withText } from './new-source.ts';

export interface SourceFieldsProps {
  readonly draft: TileSource;
  readonly set: (part: Partial<TileSource>) => void;
  readonly id: (field: string) => string;
}

interface AddressFieldsProps extends SourceFieldsProps {
  readonly onKey: (key: string) => void;
}

const SCHEMES = ['xyz', 'tms', 'wmts-kvp', 'wmts-rest'] as const;

/** How a source is asked. A key pasted with the address is taken out of it at once. */
export function AddressFields({ draft, set, id, onKey }: AddressFieldsProps) {
  const t = useText(mapSourcesText);
  const { address } = draft;
  const [subdomains, setSubdomains] = useState(draft.subdomains.join(','));
  const type = (text: string): void => {
    const lifted = liftKey(text.trim());
    if (lifted.key !== null) onKey(lifted.key);
    set({ address: withText(address, lifted.address) });
  };
  return (
    <>
      <Form.Item label={t.kind} htmlFor={id('kind')}>
        <Select
          id={id('kind')}
          value={address.scheme}
          options={SCHEMES.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(scheme) => set({ address: addressAs(address, scheme) })}
        />
      </Form.Item>
      <Form.Item
        label={t.address}
        htmlFor={id('address')}
        extra={`${t.addressHints[address.scheme]} ${t.keyHint}`}
      >
        <Input.TextArea
          id={id('address')}
          autoSize
          spellCheck={false}
          maxLength={1_000}
          value={addressText(address)}
          onChange={({ target }) => type(target.value)}
        />
      </Form.Item>
      <Form.Item label={t.subdomains} htmlFor={id('subdomains')} extra={t.subdomainsHint}>
        <Input
          id={id('subdomains')}
          maxLength={200}
          value={subdomains}
          onChange={({ target }) => {
            setSubdomains(target.value);
            set({ subdomains: splitSubdomains(target.value) });
          }}
        />
      </Form.Item>
      {'layer' in address && <WmtsFields address={address} set={set} id={id} />}
    </>
  );
}

const WMTS_FIELDS = ['layer', 'style', 'matrixSet', 'matrixPrefix', 'format'] as const;

interface WmtsFieldsProps extends Omit<SourceFieldsProps, 'draft'> {
  readonly address: Extract<TileAddress, { readonly layer: string }>;
}

function WmtsFields({ address, set, id }: WmtsFieldsProps) {
  const t = useText(mapSourcesText);
  return (
    <div className="source-pair">
      {WMTS_FIELDS.map((field) => (
        <Form.Item key={field} label={t[field]} htmlFor={id(field)}>
          <Input
            id={id(field)}
            maxLength={200}
            spellCheck={false}
            value={address[field] ?? ''}
            onChange={({ target }) =>
              set({ address: { ...address, [field]: target.value.trim() } })
            }
          />
        </Form.Item>
      ))}
    </div>
  );
}
