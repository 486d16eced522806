import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { useTileSources } from '../../commands/use-tile-sources.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import './map-sources.css';
import { newSource } from './new-source.ts';
import { RemovedSources } from './removed-sources.tsx';
import { SourceForm } from './source-form.tsx';
import { SourceRow } from './source-row.tsx';

/** The map services of the office: where offline maps are downloaded from, and on whose leave. */
export function MapSourcesScreen() {
  const t = useText(mapSourcesText);
  const [, go] = useLocation();
  const { randomKey } = useSession();
  const { sources, keys, save, addTianditu, remove } = useTileSources();
  const [draft, setDraft] = useState<TileSource | null>(null);
  const [removed, setRemoved] = useState<readonly TileSource[]>([]);
  const bringBack = async (source: TileSource): Promise<void> => {
    setRemoved(removed.filter(({ id }) => id !== source.id));
    await save(source, keys[source.id] ?? '');
  };
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      actions={
        <Button icon={<ArrowLeftOutlined />} onClick={() => go(paths.mapPacks)}>
          {t.back}
        </Button>
      }
    >
      <div className="source-doors">
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={draft !== null}
          onClick={() => setDraft(newSource(randomKey(), t.newName))}
        >
          {t.add}
        </Button>
        <Button icon={<PlusOutlined />} onClick={() => void addTianditu()}>
          {t.addTianditu}
        </Button>
      </div>
      {draft && (
        <div className="source-row">
          <SourceForm source={draft} savedKey="" onDone={() => setDraft(null)} />
        </div>
      )}
      <RemovedSources removed={removed} onBringBack={(source) => void bringBack(source)} />
      {sources.length === 0 && draft === null && <p className="source-faint">{t.none}</p>}
      <ul className="source-list">
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            onRemove={() => {
              setRemoved([source, ...removed]);
              void remove(source);
            }}
          />
        ))}
      </ul>
    </Page>
  );
}
