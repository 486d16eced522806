import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowFacts } from './choose-window-host.ts';
import { findBrowsers } from './find-browsers.ts';
import type { BrowserBrand, SystemFacts } from './find-browsers.ts';
import { findElectron, isElectronFetchable } from './prepare-electron.ts';
import type { StartArguments } from './start-arguments.ts';

const BRANDS: readonly BrowserBrand[] = ['chromium', 'chrome', 'edge'];

export interface Surroundings extends SystemFacts {
  readonly dataFolder: string;
  readonly electronPackage: string;
  readonly isRoot: boolean;
}

/** What the choice of a window rests on, looked up in this system. */
export async function gatherFacts(
  args: StartArguments,
  around: Surroundings,
): Promise<WindowFacts> {
  const { platform, env, dataFolder, electronPackage, isRoot } = around;
  const display = env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  const hasDisplay = platform !== 'linux' || Boolean(display);
  const portAsked = args.port !== undefined;
  const isWanted = hasDisplay && !args.headless && !portAsked;
  return {
    headless: args.headless,
    portAsked,
    hasDisplay,
    electron: isWanted ? await electronState(electronPackage, around) : 'absent',
    browsers: findBrowsers(around),
    usedBrands: BRANDS.filter((brand) => existsSync(join(dataFolder, 'browser', brand))),
    isRoot,
    isDebian: existsSync('/etc/debian_version'),
  };
}

async function electronState(folder: string, facts: SystemFacts): Promise<WindowFacts['electron']> {
  if (findElectron(folder) !== null) return 'present';
  return (await isElectronFetchable(folder, facts, Date.now())) ? 'fetchable' : 'absent';
}

/** The one command that would bring a browser, for the system at hand. */
export function browserCommand(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  if (existsSync('/usr/bin/dnf')) return 'sudo dnf install -y chromium';
  if (existsSync('/usr/bin/pacman')) return 'sudo pacman -S chromium';
  if (existsSync('/usr/bin/zypper')) return 'sudo zypper install -y chromium';
  return 'sudo apt-get install -y chromium';
}
