import { ArrowLeftOutlined, DownloadOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useMapPacks } from '../../queries/use-map-packs.ts';
import { downloadText } from '../../text/download-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { Page } from '../../ui/page.tsx';
import { ImportPack } from './import-pack.tsx';
import { LeftPacks } from './left-packs.tsx';
import './map-packs.css';
import { OverlaySection } from './overlays/overlay-section.tsx';
import { PackList } from './pack-list.tsx';

/** The offline maps of this laptop: what is here, what comes in, what can be brought back. */
export function MapPacksScreen() {
  const t = useText(mapPacksText);
  const download = useText(downloadText);
  const [, go] = useLocation();
  const packs = useMapPacks();
  const bytes = packs?.reduce((sum, pack) => sum + pack.bytes, 0) ?? 0;
  return (
    <Page
      title={t.title}
      subtitle={packs && packs.length > 0 ? t.total(packs.length, byteSize(bytes)) : t.lead}
      actions={
        <>
          <Button icon={<DownloadOutlined />} onClick={() => go(paths.mapDownload)}>
            {download.open}
          </Button>
          <Button icon={<GlobalOutlined />} onClick={() => go(paths.mapSources)}>
            {t.sources}
          </Button>
          <Button icon={<ArrowLeftOutlined />} onClick={() => go(paths.settings)}>
            {t.back}
          </Button>
        </>
      }
    >
      <ImportPack />
      <PackList packs={packs} />
      <LeftPacks />
      <OverlaySection />
    </Page>
  );
}
