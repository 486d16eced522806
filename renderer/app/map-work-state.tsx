import { CompassOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import type { DownloadUnderWay } from '../commands/download-desk.ts';
import { useDownloadDesk } from '../commands/use-downloads.ts';
import { usePackImports } from '../commands/use-pack-imports.ts';
import { downloadText } from '../text/download-text.ts';
import { mapPacksText } from '../text/map-packs-text.ts';
import { useText } from '../text/use-text.ts';
import { paths } from './paths.ts';

/** A map on its way in, said in the status line while other work goes on. */
export function MapWorkState() {
  const t = useText(mapPacksText);
  const { state } = usePackImports();
  const download = useDownloadDesk().underWay.find(({ begun }) => begun);
  if (download) return <DownloadState of={download} />;
  const reading = state.map((one) => one.state).find(({ at }) => at === 'reading');
  if (reading?.at !== 'reading') return null;
  const { progress } = reading;
  const percent =
    progress === null || progress.of === null
      ? ''
      : `${Math.min(100, Math.floor((progress.tiles / progress.of) * 100))} %`;
  return (
    <Link to={paths.mapPacks}>
      <CompassOutlined aria-hidden /> {t.status(percent)}
    </Link>
  );
}

function DownloadState({ of: { progress } }: { readonly of: DownloadUnderWay }) {
  const t = useText(downloadText);
  const done = progress ? (progress.total - progress.counts.pending) / progress.total : 0;
  return (
    <Link to={paths.mapPacks}>
      <CompassOutlined aria-hidden /> {t.status(Math.floor(done * 100))}
    </Link>
  );
}
