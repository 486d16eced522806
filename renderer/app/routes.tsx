import { Spin } from 'antd';
import { Suspense, lazy, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useMe } from '../queries/use-people.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { paths } from './paths.ts';
import { Shell } from './shell.tsx';

const FirstRunScreen = lazy(async () => ({
  default: (await import('../screens/first-run/first-run-screen.tsx')).FirstRunScreen,
}));
const TodayScreen = lazy(async () => ({
  default: (await import('../screens/today/today-screen.tsx')).TodayScreen,
}));
const PointsScreen = lazy(async () => ({
  default: (await import('../screens/points/points-screen.tsx')).PointsScreen,
}));
const PointScreen = lazy(async () => ({
  default: (await import('../screens/point/point-screen.tsx')).PointScreen,
}));
const ImportRegisterScreen = lazy(async () => ({
  default: (await import('../screens/import-register/import-register-screen.tsx'))
    .ImportRegisterScreen,
}));
const ScoreScreen = lazy(async () => ({
  default: (await import('../screens/score/score-screen.tsx')).ScoreScreen,
}));
const MergeScreen = lazy(async () => ({
  default: (await import('../screens/merge/merge-screen.tsx')).MergeScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
}));

/** The first run until someone is introduced, then the shell with one screen in it. */
export function Routes({ restored }: { readonly restored: number }) {
  const me = useMe();
  const showNotice = useShowNotice();
  useEffect(() => {
    if (restored > 0)
      showNotice({ code: 'store-restored', severity: 'warning', params: { changes: restored } });
  }, [restored, showNotice]);
  if (me === undefined) return <Spin fullscreen />;
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<Spin fullscreen />}>
        {me === null ? <FirstRunScreen /> : <ShellRoutes />}
      </Suspense>
    </Router>
  );
}

function ShellRoutes() {
  return (
    <Shell>
      <Suspense fallback={<Spin style={{ margin: 48 }} />}>
        <Switch>
          <Route path={paths.importRegister} component={ImportRegisterScreen} />
          <Route path={paths.points} component={PointsScreen} />
          <Route path="/points/:point">
            {({ point }) => <PointScreen key={point} id={`point/${point}`} />}
          </Route>
          <Route path="/score/:point">
            {({ point }) => <ScoreScreen key={point} pointId={`point/${point}`} />}
          </Route>
          <Route path={paths.merge} component={MergeScreen} />
          <Route path={paths.settings} component={SettingsScreen} />
          <Route component={TodayScreen} />
        </Switch>
      </Suspense>
    </Shell>
  );
}
