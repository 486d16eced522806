import { FileAddOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { addOverlays, useOverlayImports } from '../../../commands/use-overlay-imports.ts';
import type { OverlaySaid } from '../../../commands/use-overlay-imports.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useText } from '../../../text/use-text.ts';
import { FileDrop } from '../file-drop.tsx';
import { ImportingOverlay } from './importing-overlay.tsx';

const DATUMS = ['file', 'WGS-84', 'GCJ-02', 'BD-09'] as const;

/** The door for overlay files, what the person says of them, and those on their way in. */
export function ImportOverlay() {
  const t = useText(overlaysText);
  const { imports, state } = useOverlayImports();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<OverlaySaid>({ datum: null, licence: '' });
  const take = (files: FileList | null): void =>
    addOverlays(imports, [...(files ?? [])], { ...said, licence: said.licence.trim() });
  return (
    <>
      <FileDrop className="overlay-drop" onFiles={take}>
        <Form layout="vertical" component="div" className="overlay-said">
          <Form.Item label={t.datum} htmlFor="overlay-datum" extra={t.datumHint}>
            <Select<(typeof DATUMS)[number]>
              id="overlay-datum"
              value={said.datum ?? 'file'}
              options={DATUMS.map((value) => ({ value, label: t.datums[value] }))}
              onChange={(value) => setSaid({ ...said, datum: value === 'file' ? null : value })}
            />
          </Form.Item>
          <Form.Item label={t.licence} htmlFor="overlay-licence" extra={t.licenceHint}>
            <Input
              id="overlay-licence"
              maxLength={2000}
              value={said.licence}
              onChange={({ target }) => setSaid({ ...said, licence: target.value })}
            />
          </Form.Item>
        </Form>
        <Button type="primary" icon={<FileAddOutlined />} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <p className="pack-faint">{t.kinds}</p>
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.choose}
          accept=".geojson,.json,.topojson,.kml,.kmz,.gpx,.zip,.shp,.dbf,.prj,.cpg,.shx"
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
      </FileDrop>
      {state.length > 0 && (
        <ul className="pack-importing-list" aria-label={t.importing}>
          {state.map((one) => (
            <ImportingOverlay key={one.id} one={one} onDismiss={() => imports.dismiss(one.id)} />
          ))}
        </ul>
      )}
    </>
  );
}
