import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type BrowserBrand = 'chromium' | 'chrome' | 'edge';

export interface Browser {
  readonly brand: BrowserBrand;
  readonly path: string;
  /** Confined by snap: it can write only below its own folder in the person's home. */
  readonly isSnap: boolean;
}

export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

type Candidate = Pick<Browser, 'brand' | 'path'>;

const NAMES: readonly (readonly [BrowserBrand, string])[] = [
  ['chromium', 'chromium'],
  ['chrome', 'google-chrome'],
  ['chrome', 'google-chrome-stable'],
  ['edge', 'microsoft-edge'],
  ['edge', 'microsoft-edge-stable'],
  ['chromium', 'chromium-browser'],
];

/** Where Chromium, Chrome and Edge usually are on this system, in the order they are preferred. */
export function browserCandidates(facts: SystemFacts): readonly Candidate[] {
  if (facts.platform === 'win32') return windowsCandidates(facts.env);
  const onPath = (facts.env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const named = NAMES.flatMap(([brand, name]) =>
    onPath.map((folder) => ({ brand, path: posix.join(folder, name) })),
  );
  return facts.platform === 'darwin'
    ? [...macCandidates(facts.home), ...named]
    : [...named, ...USUAL];
}

const USUAL: readonly Candidate[] = [
  { brand: 'chromium', path: '/usr/bin/chromium' },
  { brand: 'chrome', path: '/opt/google/chrome/chrome' },
  { brand: 'edge', path: '/opt/microsoft/msedge/msedge' },
  { brand: 'chromium', path: '/usr/lib/chromium/chromium' },
  { brand: 'chromium', path: '/snap/bin/chromium' },
];

function macCandidates(home: string): readonly Candidate[] {
  const apps: readonly (readonly [BrowserBrand, string])[] = [
    ['chrome', 'Google Chrome'],
    ['edge', 'Microsoft Edge'],
    ['chromium', 'Chromium'],
  ];
  return apps.flatMap(([brand, name]) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
      brand,
      path: posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    })),
  );
}

function windowsCandidates(env: SystemFacts['env']): readonly Candidate[] {
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  const places: readonly (readonly [BrowserBrand, string])[] = [
    ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['chromium', 'Chromium\\Application\\chrome.exe'],
  ];
  return places.flatMap(([brand, place]) =>
    roots
      .filter((root) => root !== undefined)
      .map((root) => ({ brand, path: win32.join(root, place) })),
  );
}

/** The browsers that are really there; `$DIANWEI_BROWSER` names one that goes before all. */
export function findBrowsers(facts: SystemFacts): readonly Browser[] {
  const named = facts.env['DIANWEI_BROWSER'];
  const own: readonly Candidate[] = named ? [{ brand: 'chromium', path: named }] : [];
  return [...own, ...browserCandidates(facts)]
    .filter(({ path }) => isExecutable(path))
    .map(({ brand, path }) => ({ brand, path, isSnap: isSnap(path) }));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real === '/usr/bin/snap' || real.startsWith('/snap/')) return true;
  // Ubuntu's chromium-browser is a script that starts the snap.
  return path.endsWith('/chromium-browser') && existsSync('/snap/bin/chromium');
}
