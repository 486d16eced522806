import { Button, Empty, Spin } from 'antd';
import { useLocation } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { usePoints } from '../../queries/use-points.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { mapScreenText } from '../../text/map-screen-text.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { StartRound } from '../../ui/start-round.tsx';
import { ChosenPoint } from './chosen-point.tsx';
import { MapFilterBar } from './map-filter-bar.tsx';
import { MapList } from './map-list.tsx';
import './map.css';
import { MapTools } from './map-tools.tsx';
import { RoundMap } from './round-map.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { useMapTool } from './use-map-tool.ts';
import { useMapLook } from './use-map-look.ts';

/** The round's points on a full map, with the list that narrows it beside it. */
export function MapScreen() {
  const points = usePoints();
  const round = useCurrentRound();
  if (points === undefined || round === undefined) return <Spin style={{ margin: 48 }} />;
  if (points.length === 0) return <NoPoints />;
  return round === null ? <StartRound /> : <MapOfRound key={round.id} round={round} />;
}

function MapOfRound({ round }: { readonly round: RecordRow<'round'> }) {
  const t = useText(mapScreenText);
  const [, go] = useLocation();
  const handle = useMapLook(round);
  const tools = useMapTool();
  if (handle === undefined) return <Spin style={{ margin: 48 }} />;
  const { look, all, places, shown } = handle;
  const unplaced = shown.filter(({ line }) => !line.point.values.position).length;
  return (
    <Page
      fill
      title={t.title}
      subtitle={t.counted(round.values.name ?? '', shown.length, all.length)}
      actions={<MapTools tools={tools} />}
    >
      <div className="map-screen">
        <div className="map-side">
          <MapFilterBar filter={look.filter} all={all} places={places} onChange={handle.narrow} />
          <MapList
            lines={shown}
            chosen={look.chosen}
            onChoose={handle.choose}
            onOpen={(id) => go(paths.score(id))}
          />
          {unplaced > 0 && <p className="map-unplaced numbers">{t.unplaced(unplaced)}</p>}
          <ChosenPoint chosen={handle.chosen} onMove={tools.move} />
        </div>
        <div className="map-pane">
          <RoundMap round={round} handle={handle} tool={tools.tool} />
          <ToolPanel key={tools.work?.kind} tools={tools} />
        </div>
      </div>
    </Page>
  );
}

function NoPoints() {
  const t = useText(todayText);
  const title = useText(mapScreenText).title;
  const [, go] = useLocation();
  return (
    <Page title={title}>
      <Empty
        description={
          <>
            <strong>{t.empty}</strong>
            <br />
            {t.emptyHint}
          </>
        }
      >
        <Button type="primary" size="large" onClick={() => go(paths.importRegister)}>
          {t.importRegister}
        </Button>
      </Empty>
    </Page>
  );
}
