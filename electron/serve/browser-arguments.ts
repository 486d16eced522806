import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from './find-browsers.ts';

export interface BrowserWindowFacts {
  readonly address: string;
  readonly profile: string;
  readonly isRoot: boolean;
  readonly platform: NodeJS.Platform;
}

/** An app window with a profile of its own that talks to nobody but us and asks nothing of the person. */
export function browserArguments(facts: BrowserWindowFacts): readonly string[] {
  const { address, profile, isRoot, platform } = facts;
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--start-maximized',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--no-pings',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
    // Nothing secret is kept in the profile, and a keyring's question would come before the first window.
    '--password-store=basic',
    '--use-mock-keychain',
    // A pipe only its parent can reach: to bring the window to the front, and to end with us (rule W8).
    '--remote-debugging-pipe',
    // Chromium's sandbox refuses to run as root on Linux.
    ...(isRoot && platform === 'linux' ? ['--no-sandbox'] : []),
  ];
}

/**
 * The profile's folder: one per brand, because a browser that opens another's profile may find its stores
 * unreadable and empty them. A snap can write only below its own folder in the person's home.
 */
export function profileFolder(browser: Browser, dataFolder: string, home: string): string {
  if (!browser.isSnap) return join(dataFolder, 'browser', browser.brand);
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8);
  return join(home, 'snap', 'chromium', 'common', `dianwei-${name}`);
}
