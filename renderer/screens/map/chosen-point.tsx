import { DragOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { paths } from '../../app/paths.ts';
import { mapScreenText } from '../../text/map-screen-text.ts';
import { useText } from '../../text/use-text.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { MapLine } from './map-lines.ts';

interface ChosenPointProps {
  readonly chosen: MapLine | undefined;
  readonly onMove: (line: MapLine) => void;
}

/** The point chosen in list or map and the ways on; its place is kept while none is chosen. */
export function ChosenPoint({ chosen, onMove }: ChosenPointProps) {
  const t = useText(mapScreenText);
  const [, go] = useLocation();
  if (!chosen)
    return (
      <section className="map-chosen" aria-label={t.chosen}>
        <strong>{t.choose}</strong>
        <span>{t.chooseHint}</span>
      </section>
    );
  const { line, shown } = chosen;
  const place = [line.type, line.subdistrict, line.address].filter((text) => text !== '');
  return (
    <section className="map-chosen" aria-label={t.chosen}>
      <strong>{line.name}</strong>
      <span>{place.join(' · ')}</span>
      <div className="map-chosen-foot">
        <StateMark state={shown} />
        {line.score !== null && <span className="numbers">{formatScore(line.score)} %</span>}
        <span className="map-gap" />
        <Button
          icon={<DragOutlined aria-hidden />}
          aria-label={t.move}
          title={t.move}
          onClick={() => onMove(chosen)}
        />
        <Button autoInsertSpace={false} onClick={() => go(paths.point(line.id))}>
          {t.page}
        </Button>
        <Button autoInsertSpace={false} type="primary" onClick={() => go(paths.score(line.id))}>
          {t.score}
        </Button>
      </div>
    </section>
  );
}
