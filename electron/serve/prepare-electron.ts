import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SystemFacts } from './find-browsers.ts';

const ANSWER_MS = 3000;
const FETCH_MS = 3 * 60_000;
const RETRY_MS = 7 * 24 * 3_600_000;

/** Electron's program in `node_modules/electron`, as its own index.js finds it; null when it was never fetched. */
export function findElectron(packageFolder: string): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

/**
 * Whether Electron's program could be fetched: it lies in the download cache, or the place it comes from
 * answers within three seconds and did not fail us in the last week.
 */
export async function isElectronFetchable(
  packageFolder: string,
  facts: SystemFacts,
  now: number,
): Promise<boolean> {
  const { env } = facts;
  if (!existsSync(join(packageFolder, 'install.js'))) return false;
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return false;
  const failed = failureMark(packageFolder);
  if (existsSync(failed) && now - statSync(failed).mtimeMs < RETRY_MS) return false;
  if (isCached(env['electron_config_cache'] ?? cacheFolder(facts))) return true;
  const source = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'];
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const address = source ?? 'https://github.com/electron/electron/releases';
    return (await fetch(address, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/** Where @electron/get keeps what it has fetched. */
function cacheFolder({ platform, env, home }: SystemFacts): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? home, 'electron', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'electron');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'electron');
}

function isCached(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) =>
    /electron-v[\d.]+-.*\.zip$/.test(name),
  );
}

/** Runs Electron's own install script for three minutes at most; true when the program is there afterwards. */
export function fetchElectron(packageFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = join(packageFolder, 'install.js');
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: FETCH_MS });
    const end = (): void => {
      const found = findElectron(packageFolder) !== null;
      if (!found) markFailure(packageFolder);
      resolve(found);
    };
    child.once('error', end);
    child.once('exit', end);
  });
}

/** In the app's `.cache`, beside node_modules: a slow network must not cost every start its three minutes. */
const failureMark = (packageFolder: string): string =>
  join(packageFolder, '..', '..', '.cache', 'electron-not-fetched');

function markFailure(packageFolder: string): void {
  const mark = failureMark(packageFolder);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, '');
}
