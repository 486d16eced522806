/** The window's addresses (after #). Keys of records are the part of their id after the kind. */
export const paths = {
  today: '/',
  points: '/points',
  importRegister: '/points/import',
  point: (pointId: string): string => `/points/${keyOf(pointId)}`,
  score: (pointId: string): string => `/score/${keyOf(pointId)}`,
  map: '/map',
  mapPacks: '/map/packs',
  mapSources: '/map/sources',
  merge: '/merge',
  settings: '/settings',
} as const;

function keyOf(recordId: string): string {
  return recordId.slice(recordId.indexOf('/') + 1);
}
