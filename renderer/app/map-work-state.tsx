import { CompassOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { usePackImports } from '../commands/use-pack-imports.ts';
import { mapPacksText } from '../text/map-packs-text.ts';
import { useText } from '../text/use-text.ts';
import { paths } from './paths.ts';

/** A map on its way in, said in the status line while other work goes on. */
export function MapWorkState() {
  const t = useText(mapPacksText);
  const { state } = usePackImports();
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
