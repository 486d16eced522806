import { Button, Checkbox, Popover } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { mapText } from '../../text/map-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';
import './ground-choice.css';
import type { Ground } from './use-ground.ts';

interface GroundChoiceProps {
  readonly ground: Ground;
  readonly sample: boolean;
}

/** Which map packs lie under the points, and the way to more of them. */
export function GroundChoice({ ground, sample }: GroundChoiceProps) {
  const t = useText(mapText);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={t.layers}
      content={<GroundList ground={ground} sample={sample} />}
    >
      <button type="button" className="ground-choice" title={t.layers} aria-label={t.layers}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 3 2.5 7 10 11l7.5-4z" />
          <path d="m3.5 10.5 6.5 3.5 6.5-3.5M3.5 13.5 10 17l6.5-3.5" />
        </svg>
      </button>
    </Popover>
  );
}

function GroundList({ ground, sample }: GroundChoiceProps) {
  const t = useText(mapText);
  const pack = useText(mapPacksText);
  const [, go] = useLocation();
  // The list reads as the map lies: what is on top comes first.
  const fromTop = [...ground.packs].reverse();
  return (
    <div className="ground-list">
      {fromTop.map((layer) => (
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
    </div>
  );
}
