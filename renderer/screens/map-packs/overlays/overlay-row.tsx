import { Button, Select, Switch } from 'antd';
import { useState } from 'react';
import type { MapOverlay } from '../../../../shared/overlays/map-overlay.ts';
import { OVERLAY_LOOKS } from '../../../../shared/overlays/map-overlay.ts';
import { useOverlayActs } from '../../../commands/use-overlay-acts.ts';
import { keptFilesText } from '../../../text/kept-files-text.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useLanguage, useText } from '../../../text/use-text.ts';
import { EditOverlay } from './edit-overlay.tsx';
import { Remarks } from '../importing-row.tsx';
import { LookSample } from './look-sample.tsx';

/** One overlay: what it is, whose, whether and how it is drawn. */
export function OverlayRow({ overlay }: { readonly overlay: MapOverlay }) {
  const t = useText(overlaysText);
  const kept = useText(keptFilesText);
  const acts = useOverlayActs();
  const [editing, setEditing] = useState(false);
  const { name, look, shown } = overlay;
  return (
    <li className="pack-row">
      <LookSample look={look} />
      <div className="pack-row-body">
        <h4>{name}</h4>
        <OverlayFacts overlay={overlay} />
        <Remarks notices={overlay.notices} />
        {editing && <EditOverlay overlay={overlay} onDone={() => setEditing(false)} />}
      </div>
      {!editing && (
        <div className="pack-row-acts overlay-acts">
          <label className="overlay-shown">
            <Switch
              checked={shown}
              aria-label={t.showOf(name)}
              onChange={(on) => acts.change(overlay, { shown: on })}
            />
            <span aria-hidden>{t.show}</span>
          </label>
          <Select
            aria-label={t.lookOf(name)}
            className="overlay-look"
            value={look}
            options={OVERLAY_LOOKS.map((value) => ({ value, label: t.looks[value] }))}
            optionRender={({ value }) => <LookOption look={value as MapOverlay['look']} />}
            onChange={(chosen) => acts.change(overlay, { look: chosen })}
          />
          <Button aria-label={kept.editOf(name)} onClick={() => setEditing(true)}>
            {kept.edit}
          </Button>
          <Button aria-label={kept.removeOf(name)} onClick={() => acts.remove(overlay)}>
            {kept.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

function OverlayFacts({ overlay }: { readonly overlay: MapOverlay }) {
  const t = useText(overlaysText);
  const kept = useText(keptFilesText);
  const language = useLanguage();
  const { format, shapes, datum, file, licence } = overlay;
  const facts = [t.formats[format], t.shapes(shapes.toLocaleString(language)), t.given(datum)];
  return (
    <>
      <p className="numbers">{facts.join(' · ')}</p>
      <p className="pack-faint">
        {kept.fromFile(file)} · {licence === '' ? t.noLicence : licence}
      </p>
    </>
  );
}

function LookOption({ look }: { readonly look: MapOverlay['look'] }) {
  const t = useText(overlaysText);
  return (
    <span className="overlay-look-option">
      <LookSample look={look} /> {t.looks[look]}
    </span>
  );
}
