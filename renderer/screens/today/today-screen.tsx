import { Button, Empty, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useSettings } from '../../app/session.ts';
import { useSettledHere } from '../../queries/use-here.ts';
import { useLastPlace } from '../../queries/use-last-place.ts';
import { isOfRound, standsBeside } from '../../../shared/assessing/points-of-round.ts';
import { usePoints } from '../../queries/use-points.ts';
import { useRoundProgress } from '../../queries/use-round-progress.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { Page } from '../../ui/page.tsx';
import { StartRound } from '../../ui/start-round.tsx';
import { chooseNext, countStates, filterToday, listToday } from './choose-next.ts';
import type { TodayView } from './choose-next.ts';
import { NextCard } from './next-card.tsx';
import { PointList } from './point-list.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { TodayFilter } from './today-filter.tsx';
import { TodayMap } from './today-map.tsx';
import './today.css';

/** The list is ordered anew when one has walked this far, not at every fix. */
const STEP_METRES = 30;

/** My points beside a map of them, how far the round is, and the nearest next. */
export function TodayScreen() {
  const t = useText(todayText);
  const where = useText(whereText);
  const [, navigate] = useLocation();
  const { person } = useSettings().settings;
  const points = usePoints();
  const round = useCurrentRound();
  const progress = useRoundProgress(round, person ?? '');
  const place = useLastPlace(round?.id, person);
  const [view, setView] = useState<TodayView>('open');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<string | null>(null);

  const fresh = useSettledHere(STEP_METRES);
  const here = fresh ?? place?.values.position ?? null;
  const list = useMemo(() => {
    const inRound = points?.filter((row) => isOfRound(row, round?.values ?? {}));
    return inRound && listToday(inRound, progress ?? new Map(), here);
  }, [points, round, progress, here]);
  const shown = useMemo(() => filterToday(list ?? [], view, search), [list, view, search]);

  if (points === undefined || round === undefined || list === undefined)
    return <Spin style={{ margin: 48 }} />;
  const isEmpty = !points.some((row) => round === null || standsBeside(row, round.values));
  if (isEmpty) return <NoPoints />;
  if (round === null) return <StartRound />;
  const counts = countStates(list);
  const next = list.find((one) => one.row.id === selected) ?? chooseNext(list);
  return (
    <Page
      fill
      title={t.title}
      subtitle={t.subtitle(round.values.name ?? '', counts.done + counts.findingOpen, list.length)}
    >
      <div className="today">
        <div className="today-side">
          <ProgressBar counts={counts} />
          <NextCard
            next={next}
            chosen={selected !== null && next?.row.id === selected}
            from={here === null ? null : fresh ? where.fromHere : (place?.values.name ?? null)}
          />
          <TodayFilter view={view} onView={setView} search={search} onSearch={setSearch} />
          <PointList
            points={shown}
            selectedId={next?.row.id ?? null}
            onOpen={(id) => navigate(paths.score(id))}
          />
        </div>
        <TodayMap points={list} round={round} selectedId={next?.row.id} onSelect={setSelected} />
      </div>
    </Page>
  );
}

function NoPoints() {
  const t = useText(todayText);
  return (
    <Page title={t.title}>
      <Empty
        description={
          <>
            <strong>{t.empty}</strong>
            <br />
            {t.emptyHint}
          </>
        }
      >
        <Link to={paths.importRegister}>
          <Button type="primary" size="large" tabIndex={-1}>
            {t.importRegister}
          </Button>
        </Link>
      </Empty>
    </Page>
  );
}
