import { Button, Checkbox } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useOverlayActs } from '../../commands/use-overlay-acts.ts';
import { useOverlays } from '../../queries/use-overlays.ts';
import { downloadText } from '../../text/download-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { mapText } from '../../text/map-text.ts';
import { trackText } from '../../text/track-text.ts';
import { useText } from '../../text/use-text.ts';
import type { Ground } from './use-ground.ts';
import { TRACK } from './use-ground.ts';

interface GroundListProps {
  readonly ground: Ground;
  readonly sample: boolean;
}

/** The layers as the map lies, what is on top first, and the way to more of them. */
export function GroundList({ ground, sample }: GroundListProps) {
  const t = useText(mapText);
  const pack = useText(mapPacksText);
  const download = useText(downloadText);
  const track = useText(trackText);
  const [, go] = useLocation();
  const overlays = useOverlays() ?? [];
  const acts = useOverlayActs();
  return (
    <div className="ground-list">
      <Checkbox
        checked={ground.trackShown}
        onChange={({ target }) => ground.show(TRACK, target.checked)}
      >
        {track.layer}
      </Checkbox>
      {overlays.toReversed().map((overlay) => (
        <Checkbox
          key={overlay.id}
          checked={overlay.shown}
          onChange={({ target }) => acts.change(overlay, { shown: target.checked })}
        >
          {overlay.name}
          <span className="ground-kind">{t.overlayKind}</span>
        </Checkbox>
      ))}
      {ground.packs.toReversed().map((layer) => (
        <Checkbox
          key={layer.id}
          checked={ground.shown.includes(layer)}
          onChange={({ target }) => ground.show(layer, target.checked)}
        >
          {layer.name}
          <span className="ground-kind">
            {t.layerKind(layer.look.role, layer.zooms.min, layer.zooms.max)}
          </span>
        </Checkbox>
      ))}
      <p className="ground-lowest">{sample ? pack.sampleCity : t.gridBelow}</p>
      <Button type="link" onClick={() => go(paths.mapPacks)}>
        {t.managePacks}
      </Button>
      <Button type="link" onClick={() => go(paths.mapDownload)}>
        {download.open}
      </Button>
    </div>
  );
}
