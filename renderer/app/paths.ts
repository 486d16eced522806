/** The window's addresses (after #). Keys of records are the part of their id after the kind. */
export const paths = {
  today: '/',
  points: '/points',
  importRegister: '/points/import',
  point: (pointId: string): string => `/points/${keyOf(pointId)}`,
  score: (pointId: string): string => `/score/${keyOf(pointId)}`,
  map: '/map',
  mapPacks: '/map/packs',
  mapDownload: '/map/download',
  mapSources: '/map/sources',
  merge: '/merge',
  results: '/results',
  mock: '/mock',
  doubleScored: (roundId: string): string => `/mock/double/${keyOf(roundId)}`,
  exercise: (roundId: string): string => `/mock/${keyOf(roundId)}`,
  mockScore: (roundId: string, pointId: string): string =>
    `/mock/${keyOf(roundId)}/${keyOf(pointId)}`,
  settings: '/settings',
} as const;

function keyOf(recordId: string): string {
  return recordId.slice(recordId.indexOf('/') + 1);
}
