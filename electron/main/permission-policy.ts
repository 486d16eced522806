import { isOwnAddress } from './app-origin.ts';

/** What the page may use: camera, position, GPS by cable, copying, storage that is kept, files the person picks. */
const ALLOWED = new Set([
  'geolocation',
  'geolocation-approximate',
  'serial',
  'clipboard-sanitized-write',
  'persistent-storage',
  'fileSystem',
  'fullscreen',
]);

export interface PermissionQuestion {
  readonly permission: string;
  /** Address or origin of who asks. */
  readonly asker: string;
  /** For `media`: what is to be recorded, as far as Electron says. */
  readonly mediaTypes?: readonly string[];
}

/** Electron grants every permission unless told otherwise; here all are denied but those above, to our page alone. */
export function mayUse({ permission, asker, mediaTypes = [] }: PermissionQuestion): boolean {
  if (!isOwnAddress(asker)) return false;
  if (permission !== 'media') return ALLOWED.has(permission);
  return mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video');
}
