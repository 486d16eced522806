/**
 * The names of all host capabilities: the last part of their HTTP address and all the preload bridge
 * lets through. Kept apart from the schemas so that the sandboxed preload carries no library.
 */
export const CAPABILITY_NAMES = [
  'installation.read',
  'installation.sign',
  'installation.renew',
  'settings.read',
  'settings.write',
  'journal.frontier',
  'journal.append',
  'journal.read',
  'journal.rewind',
  'photos.put',
  'photos.get',
  'photos.list',
  'disk.space',
  'tiles.fetch',
  'tiles.abort',
] as const;

export type CapabilityName = (typeof CAPABILITY_NAMES)[number];

export function isCapabilityName(name: unknown): name is CapabilityName {
  return (CAPABILITY_NAMES as readonly unknown[]).includes(name);
}
