import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { hostsOfAddress } from '../../../shared/tiles/hosts-of-address.ts';
import { refusePrefetch } from '../../../shared/tiles/prefetch-policy.ts';
import { keyFor, keyNameOf } from '../../../shared/tiles/source-key.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { addressText } from '../../../shared/tiles/tile-source.ts';
import { paths } from '../../app/paths.ts';
import { useViewSource } from '../../commands/use-viewed-tiles.ts';
import { useTileSources } from '../../commands/use-tile-sources.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { SourceForm } from './source-form.tsx';
import { TriedSource } from './tried-source.tsx';
import { useTrial } from './use-trial.ts';

interface SourceRowProps {
  readonly source: TileSource;
  readonly onRemove: () => void;
}

/** One source: what it is, whether an area may be downloaded and why not, and what can be done with it. */
export function SourceRow({ source, onRemove }: SourceRowProps) {
  const t = useText(mapSourcesText);
  const { keys } = useTileSources();
  const [editing, setEditing] = useState(false);
  const key = keyFor(source, keys);
  const { trial, run, clear } = useTrial(source, key);
  const { name } = source;
  const view = useViewSource();
  const [, go] = useLocation();
  const lookAt = async (): Promise<void> => {
    await view(source, t.viewName(name));
    go(paths.map);
  };
  if (editing) {
    return (
      <li className="source-row">
        <SourceForm
          source={source}
          savedKey={key}
          onDone={() => {
            clear();
            setEditing(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="source-row">
      <div className="source-row-body">
        <h2>{name}</h2>
        <SourceFacts source={source} hasKey={key !== ''} />
        {trial && <TriedSource source={source} trial={trial} />}
      </div>
      <div className="source-acts">
        <Button aria-label={t.viewOf(name)} onClick={() => void lookAt()}>
          {t.view}
        </Button>
        <Button aria-label={t.testOf(name)} onClick={() => void run()}>
          {t.test}
        </Button>
        <Button aria-label={t.editOf(name)} onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
        <Button aria-label={t.removeOf(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </li>
  );
}

function SourceFacts({
  source,
  hasKey,
}: {
  readonly source: TileSource;
  readonly hasKey: boolean;
}) {
  const t = useText(mapSourcesText);
  const roles = useText(mapPacksText).roles;
  const wordingOf = useNoticeText();
  const { address, subdomains, datum, minZoom, maxZoom, role, licence, attribution } = source;
  const [host = ''] = hostsOfAddress(addressText(address), subdomains) ?? [];
  const refusal = refusePrefetch(source);
  const needsKey = keyNameOf(source) !== null;
  return (
    <>
      <p className="numbers">
        {roles[role]} · {t.facts(t.kinds[address.scheme], datum, minZoom, maxZoom)} · {host}
        {needsKey && ` · ${hasKey ? t.keySet : t.keyMissing}`}
      </p>
      {refusal ? (
        <p className="source-doubt">
          <WarningFilled aria-hidden /> {wordingOf(refusal)}
        </p>
      ) : (
        <p>
          <CheckCircleFilled aria-hidden className="source-may" /> {t.may}
        </p>
      )}
      <p className="source-faint">{[attribution, licence].filter((text) => text).join(' · ')}</p>
    </>
  );
}
