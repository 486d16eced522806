import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import { MOST_VIEWED } from '../../../shared/tiles/viewed-pack.ts';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { keptFilesText } from '../../text/kept-files-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { EditPack } from './edit-pack.tsx';
import { PackDownload } from './pack-download.tsx';
import { ExportButton } from './export-button.tsx';
import { PackPreview } from './pack-preview.tsx';

/** One pack: what it is, how much there is of it, and what can be done with it. */
export function PackRow({ pack }: { readonly pack: MapPack }) {
  const t = useText(mapPacksText);
  const kept = useText(keptFilesText);
  const acts = useMapPackActs();
  const [editing, setEditing] = useState(false);
  const { origin, name } = pack;
  return (
    <li className="pack-row">
      <PackPreview pack={pack} />
      <div className="pack-row-body">
        <h3>{name}</h3>
        <PackFacts pack={pack} />
        {origin.kind === 'file' && origin.contentId === null && <Doubt text={t.incomplete} />}
        {origin.kind === 'file' && origin.damaged > 0 && <Doubt text={t.damaged(origin.damaged)} />}
        {origin.kind === 'download' && <PackDownload pack={pack} />}
        {editing && <EditPack pack={pack} onDone={() => setEditing(false)} />}
      </div>
      {!editing && (
        <div className="pack-row-acts">
          <Button aria-label={kept.editOf(name)} onClick={() => setEditing(true)}>
            {kept.edit}
          </Button>
          {pack.tiles > 0 && origin.kind !== 'viewed' && <ExportButton pack={pack} />}
          <Button aria-label={kept.removeOf(name)} onClick={() => void acts.remove(pack)}>
            {kept.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

function PackFacts({ pack }: { readonly pack: MapPack }) {
  const t = useText(mapPacksText);
  const kept = useText(keptFilesText);
  const language = useLanguage();
  const { origin, look, zooms } = pack;
  const facts = [
    t.tiles(pack.tiles.toLocaleString(language)),
    byteSize(pack.bytes),
    t.zooms(zooms.min, zooms.max),
    t.formats[look.format],
    look.datum,
  ];
  return (
    <>
      <p className="numbers">{facts.join(' · ')}</p>
      <p className="pack-faint">
        {fromWords(origin, t, kept)}
        {look.attribution !== '' && ` · ${look.attribution}`}
      </p>
    </>
  );
}

type Words<Text extends { readonly zh: unknown }> = Text['zh'];

function fromWords(
  origin: MapPack['origin'],
  t: Words<typeof mapPacksText>,
  kept: Words<typeof keptFilesText>,
): string {
  if (origin.kind === 'file') return kept.fromFile(origin.file);
  const { name } = origin.source;
  return origin.kind === 'viewed' ? t.viewedFrom(name, MOST_VIEWED) : t.fromSource(name);
}

function Doubt({ text }: { readonly text: string }) {
  return (
    <p className="pack-doubt">
      <WarningFilled aria-hidden /> {text}
    </p>
  );
}
