import { isWindowsDevice } from './windows-device.ts';

/** One step of a path to a file of ours: nothing hidden, no drive, no stream, no shell or URL leftovers. */
const SAFE_SEGMENT = /^[A-Za-z0-9_@~-][A-Za-z0-9_@~.-]*$/;

/**
 * The file, relative to the app's folder, that a request's raw path names; null for anything that is not
 * plainly a file below it (`..`, `%2e`, `%2f`, backslash, NUL, drive letters, dot files, double slashes,
 * folders). The path is refused rather than cleaned: our own pages never write such a path.
 */
export function resolveAppPath(rawPath: string): string | null {
  if (rawPath === '/') return 'index.html';
  if (!rawPath.startsWith('/')) return null;
  const segments = rawPath.slice(1).split('/');
  return segments.every(isSafe) ? segments.join('/') : null;
}

const isSafe = (segment: string): boolean =>
  SAFE_SEGMENT.test(segment) && !segment.endsWith('.') && !isWindowsDevice(segment);
