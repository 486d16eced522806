import { fetchedScreen } from './fetched-screen.tsx';

/** All screens, in the order in which they are wanted soon. */
export const screens = {
  firstRun: fetchedScreen(
    async () => (await import('../screens/first-run/first-run-screen.tsx')).FirstRunScreen,
  ),
  today: fetchedScreen(async () => (await import('../screens/today/today-screen.tsx')).TodayScreen),
  score: fetchedScreen(async () => (await import('../screens/score/score-screen.tsx')).ScoreScreen),
  points: fetchedScreen(
    async () => (await import('../screens/points/points-screen.tsx')).PointsScreen,
  ),
  point: fetchedScreen(async () => (await import('../screens/point/point-screen.tsx')).PointScreen),
  map: fetchedScreen(async () => (await import('../screens/map/map-screen.tsx')).MapScreen),
  merge: fetchedScreen(async () => (await import('../screens/merge/merge-screen.tsx')).MergeScreen),
  results: fetchedScreen(
    async () => (await import('../screens/results/results-screen.tsx')).ResultsScreen,
  ),
  settings: fetchedScreen(
    async () => (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
  ),
  mapPacks: fetchedScreen(
    async () => (await import('../screens/map-packs/map-packs-screen.tsx')).MapPacksScreen,
  ),
  mapDownload: fetchedScreen(
    async () => (await import('../screens/map-download/map-download-screen.tsx')).MapDownloadScreen,
  ),
  mapSources: fetchedScreen(
    async () => (await import('../screens/map-sources/map-sources-screen.tsx')).MapSourcesScreen,
  ),
  mock: fetchedScreen(async () => (await import('../screens/mock/mock-screen.tsx')).MockScreen),
  mockScore: fetchedScreen(
    async () => (await import('../screens/score/score-screen.tsx')).MockScoreScreen,
  ),
  exercise: fetchedScreen(
    async () => (await import('../screens/mock/exercise-screen.tsx')).ExerciseScreen,
  ),
  double: fetchedScreen(
    async () => (await import('../screens/mock/double-screen.tsx')).DoubleScreen,
  ),
  importRegister: fetchedScreen(
    async () =>
      (await import('../screens/import-register/import-register-screen.tsx')).ImportRegisterScreen,
  ),
};

/** Fetches the code of all screens, one after the other; what fails is fetched when it is shown. */
export async function fetchScreens(): Promise<void> {
  for (const { fetch } of Object.values(screens)) await fetch().catch(() => undefined);
}
