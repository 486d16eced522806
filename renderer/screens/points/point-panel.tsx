import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import { paths } from '../../app/paths.ts';
import { conflictText } from '../../text/conflict-text.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { PointLine } from './point-lines.ts';

interface PointPanelProps {
  readonly line: PointLine;
  readonly onClose: () => void;
}

const FIELDS = [
  'address',
  'district',
  'subdistrict',
  'community',
  'stretch',
  'industryUnit',
  'territorialUnit',
  'contact',
  'phone',
  'leader',
  'status',
  'remarks',
] as const;

/** One point beside the list: what it is, how far it is, whom to ring, and the two ways on. */
export function PointPanel({ line, onClose }: PointPanelProps) {
  const t = useText(pointsText);
  const fields = useText(pointFieldsText);
  const [, go] = useLocation();
  const { values } = line.point;
  return (
    <aside className="points-panel" aria-label={t.panel}>
      <header>
        <h2>{line.name}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t.close} onClick={onClose} />
      </header>
      <p className="numbers points-faint">
        {line.code} · {line.type}
      </p>
      <Progress line={line} />
      <div className="points-ways">
        <Button autoInsertSpace={false} type="primary" onClick={() => go(paths.score(line.id))}>
          {t.score}
        </Button>
        <Button onClick={() => go(paths.point(line.id))}>{t.page}</Button>
      </div>
      <dl className="numbers">
        {FIELDS.filter((field) => (values[field] ?? '') !== '').map((field) => (
          <div key={field}>
            <dt>{fields[field]}</dt>
            <dd>{values[field]}</dd>
          </div>
        ))}
        <div>
          <dt>{fields.position}</dt>
          <dd>
            <Position line={line} />
          </dd>
        </div>
      </dl>
    </aside>
  );
}

function Progress({ line }: { readonly line: PointLine }) {
  const t = useText(pointsText);
  const words = useText(conflictText);
  const { progress, score } = line;
  return (
    <p className="points-progress numbers">
      <StateMark state={line.state} />
      {line.disputed && (
        <span className="points-conflict">
          <ConflictMark /> {words.mark}
        </span>
      )}
      {score !== null && <strong>{formatScore(score)}</strong>}
      {score === null && progress !== null && progress.state !== 'notBegun' && (
        <span>{t.partial(progress.score.answered, progress.score.applicable)}</span>
      )}
      {progress !== null && progress.findings > 0 && (
        <span>
          {t.findings} {progress.findings}
        </span>
      )}
    </p>
  );
}

function Position({ line }: { readonly line: PointLine }) {
  const t = useText(pointsText);
  const words = useText(pointText);
  const { position } = line.point.values;
  if (!position) return <span className="points-faint">{t.noPosition}</span>;
  return words.longitudeLatitude(position.longitude.toFixed(6), position.latitude.toFixed(6));
}
