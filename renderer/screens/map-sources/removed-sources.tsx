import { Button } from 'antd';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useText } from '../../text/use-text.ts';

interface RemovedSourcesProps {
  readonly removed: readonly TileSource[];
  readonly onBringBack: (source: TileSource) => void;
}

/** Sources removed since the screen was opened; each can be brought back. */
export function RemovedSources({ removed, onBringBack }: RemovedSourcesProps) {
  const t = useText(mapSourcesText);
  return (
    <div role="status">
      {removed.map((source) => (
        <p key={source.id} className="source-removed">
          {t.removed(source.name)}{' '}
          <Button
            size="small"
            aria-label={t.bringBackOf(source.name)}
            onClick={() => onBringBack(source)}
          >
            {t.bringBack}
          </Button>
        </p>
      ))}
    </div>
  );
}
