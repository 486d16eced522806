import { Spin } from 'antd';
import { Suspense, useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Notice } from '../../shared/kernel/notice.ts';
import { useMe } from '../queries/use-people.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { KeepScreen } from './keep-screen.tsx';
import { paths } from './paths.ts';
import { fetchScreens, screens } from './screens.ts';
import { Shell } from './shell.tsx';
import { useScreenKey } from './use-screen-key.ts';

interface RoutesProps {
  readonly restored: number;
  /** A setting the disk has not taken. */
  readonly unkept: Notice | null;
}

/** The first run until someone is introduced, then the shell with one screen in it. */
export function Routes({ restored, unkept }: RoutesProps) {
  const me = useMe();
  const showNotice = useShowNotice();
  useEffect(() => {
    if (restored > 0)
      showNotice({ code: 'store-restored', severity: 'warning', params: { changes: restored } });
  }, [restored, showNotice]);
  useEffect(() => {
    if (unkept) showNotice(unkept);
  }, [unkept, showNotice]);
  if (me === undefined) return <Spin fullscreen />;
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<Spin fullscreen />}>
        {me === null ? <screens.firstRun.Screen /> : <ShellRoutes />}
      </Suspense>
    </Router>
  );
}

function ShellRoutes() {
  const [location] = useLocation();
  const key = useScreenKey(location);
  useEffect(() => {
    const idle = requestIdleCallback(() => void fetchScreens(), { timeout: 2_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <Shell>
      <KeepScreen key={key} of={location}>
        <Suspense fallback={<Spin style={{ margin: 48 }} />}>
          <Switch>
            <Route path={paths.importRegister} component={screens.importRegister.Screen} />
            <Route path={paths.points} component={screens.points.Screen} />
            <Route path="/points/:point">
              {({ point }) => <screens.point.Screen key={point} id={`point/${point}`} />}
            </Route>
            <Route path="/score/:point">
              {({ point }) => <screens.score.Screen key={point} pointId={`point/${point}`} />}
            </Route>
            <Route path={paths.mapPacks} component={screens.mapPacks.Screen} />
            <Route path={paths.mapDownload} component={screens.mapDownload.Screen} />
            <Route path={paths.mapSources} component={screens.mapSources.Screen} />
            <Route path={paths.map} component={screens.map.Screen} />
            <Route path={paths.mock} component={screens.mock.Screen} />
            <Route path="/mock/double/:round">
              {({ round }) => <screens.double.Screen key={round} id={`round/${round}`} />}
            </Route>
            <Route path="/mock/:round/:point">
              {({ round, point }) => (
                <screens.mockScore.Screen
                  key={`${round} ${point}`}
                  roundId={`round/${round}`}
                  pointId={`point/${point}`}
                />
              )}
            </Route>
            <Route path="/mock/:round">
              {({ round }) => <screens.exercise.Screen key={round} id={`round/${round}`} />}
            </Route>
            <Route path={paths.merge} component={screens.merge.Screen} />
            <Route path={paths.results} component={screens.results.Screen} />
            <Route path={paths.settings} component={screens.settings.Screen} />
            <Route component={screens.today.Screen} />
          </Switch>
        </Suspense>
      </KeepScreen>
    </Shell>
  );
}
