import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Form, Spin } from 'antd';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { boundsOfArea } from '../../../shared/tiles/map-area.ts';
import { paths } from '../../app/paths.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { usePoints } from '../../queries/use-points.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { useText } from '../../text/use-text.ts';
import { GroundMap } from '../../ui/ground/ground-map.tsx';
import { Page } from '../../ui/page.tsx';
import type { PlacedPoint } from './area-draft.ts';
import { pressesOf, shapesOf, withPress, withoutLastPress } from './area-draft.ts';
import { ChooseArea } from './choose-area.tsx';
import { ChooseSource } from './choose-source.tsx';
import { ChooseZooms } from './choose-zooms.tsx';
import './map-download.css';
import { PlanSummary } from './plan-summary.tsx';
import type { DownloadDraft } from './use-download-draft.ts';
import { useDownloadDraft } from './use-download-draft.ts';

/** Which map of which ground is downloaded: source, area, zooms, and what that comes to. */
export function MapDownloadScreen() {
  const points = usePoints();
  const round = useCurrentRound();
  if (points === undefined || round === undefined) return <Spin style={{ margin: 48 }} />;
  return <PlanDownload rows={points} sample={round !== null && isSampleRound(round.id)} />;
}

interface PlanDownloadProps {
  readonly rows: readonly RecordRow<'point'>[];
  readonly sample: boolean;
}

function PlanDownload({ rows, sample }: PlanDownloadProps) {
  const t = useText(planDownloadText);
  const [, go] = useLocation();
  const points = useMemo(() => rows.flatMap(placedPoint), [rows]);
  const draft = useDownloadDraft(points);
  return (
    <Page
      fill
      title={t.title}
      subtitle={t.lead}
      actions={
        <Button icon={<ArrowLeftOutlined />} onClick={() => go(paths.mapPacks)}>
          {t.back}
        </Button>
      }
    >
      <div className="download-screen">
        <div className="download-side">
          <Form layout="vertical" component="div" className="download-choices">
            <ChooseSource source={draft.source} onChoose={draft.choose} />
            <ChooseArea area={draft.area} points={points} onChange={draft.changeArea} />
            <ChooseZooms
              source={draft.source}
              zooms={draft.zooms}
              planned={draft.planned}
              onChange={draft.changeZooms}
            />
          </Form>
          <PlanSummary draft={draft} />
        </div>
        <div className="download-map">
          <AreaMap rows={rows} sample={sample} draft={draft} />
        </div>
      </div>
    </Page>
  );
}

interface AreaMapProps extends PlanDownloadProps {
  readonly draft: DownloadDraft;
}

function AreaMap({ rows, sample, draft: { area, drawn, changeArea } }: AreaMapProps) {
  const aroundPoints = area.kind === 'points' || area.kind === 'units';
  const marks = useMemo(
    () =>
      rows.flatMap(({ id, values: { position, name } }) =>
        position ? [{ id, position, label: name ?? '', state: 'notBegun' as const }] : [],
      ),
    [rows],
  );
  const tool = useMemo(
    () => ({
      kind: 'area' as const,
      spots: pressesOf(area),
      shapes: shapesOf(drawn),
      onSpot: (spot: PlacedPoint['position']) => changeArea((draft) => withPress(draft, spot)),
      onBack: () => changeArea(withoutLastPress),
      onEnd: () => undefined,
    }),
    [area, drawn, changeArea],
  );
  return (
    <GroundMap
      sample={sample}
      points={marks}
      onSelect={() => undefined}
      fit={marks.length === 0 && sample ? 'ground' : 'points'}
      fitBox={aroundPoints && drawn ? boundsOfArea(drawn) : null}
      fitKey={aroundPoints ? [area.kind, area.margin, ...area.units].join() : 'drawn'}
      tool={tool}
    />
  );
}

function placedPoint({ values }: RecordRow<'point'>): PlacedPoint[] {
  const { position, district = '', subdistrict = '' } = values;
  return position ? [{ position, district, subdistrict }] : [];
}
