import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { SECURITY_HEADERS } from './content-policy.ts';
import { systemCode } from './name-disk-error.ts';
import { resolveAppPath } from './resolve-app-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface AppFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The app's file a raw request path names, with its headers; null when there is none to give. */
export async function readAppFile(folder: string, rawPath: string): Promise<AppFile | null> {
  const relative = resolveAppPath(rawPath);
  const type = relative === null ? undefined : TYPES[extname(relative)];
  if (relative === null || type === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relative));
    // A link inside the folder must not lead out of it.
    if (!path.startsWith(root + sep)) return null;
    const bytes = new Uint8Array(await readFile(path));
    return {
      bytes,
      headers: { ...SECURITY_HEADERS, ...cacheHeader(relative), 'content-type': type },
    };
  } catch (thrown) {
    if (systemCode(thrown) !== null) return null;
    throw thrown;
  }
}

/** Built files carry a hash in their name and never change; all else is asked for anew. */
function cacheHeader(relative: string): Record<string, string> {
  const isBuilt = relative.startsWith('assets/');
  return { 'cache-control': isBuilt ? 'private, max-age=31536000, immutable' : 'no-store' };
}
