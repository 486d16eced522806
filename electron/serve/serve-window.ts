import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { browserArguments, profileFolder } from './browser-arguments.ts';
import type { Browser } from './find-browsers.ts';
import { openBrowserWindow } from './open-browser-window.ts';
import type { BrowserWindow } from './open-browser-window.ts';
import type { ServedChoice } from './choose-window-host.ts';
import type { StartContext } from './start-context.ts';
import { FIXED_PORT, startLocalHost } from './start-local-host.ts';
import type { LocalHost, LocalHostRefusal } from './start-local-host.ts';
import type { StartMessages } from './start-messages.ts';

export interface ServeContext extends StartContext {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly port?: number;
}

const BRAND_NAMES = { chromium: 'Chromium', chrome: 'Google Chrome', edge: 'Microsoft Edge' };

/** Serves the window and, unless only serving was chosen, opens it; ends with the window or on Ctrl-C. */
export async function serveWindow(choice: ServedChoice, context: ServeContext): Promise<number> {
  const { dataFolder, messages, say, port = FIXED_PORT } = context;
  let bringToFront = (): Promise<string> => Promise.resolve('headless');
  const started = await startLocalHost({ ...context, port, onFront: () => bringToFront() });
  if (!started.ok) return refuseStart(started.error, port, dataFolder, messages, say);
  const local = started.value;
  const where = messages.localHost(`127.0.0.1:${local.port}`);
  const host =
    choice.kind === 'browser' ? `${BRAND_NAMES[choice.browser.brand]} (${where})` : where;
  say(messages.runs(host, dataFolder));
  if (local.port !== FIXED_PORT) say(messages.otherOrigin(local.port));
  try {
    if (choice.kind === 'serve-only') {
      if (choice.reason === 'no-display') say(messages.noDisplay);
      say(messages.open(local.lastingAddress()));
      await context.stopped;
      return 0;
    }
    const opened = await openWindow(choice.browser, local, context);
    bringToFront = opened.bringToFront;
    return await untilEnd(opened.window, choice.browser, context);
  } finally {
    await local.close();
  }
}

async function openWindow(
  browser: Browser,
  local: LocalHost,
  { dataFolder, home, isRoot, platform, messages, say }: ServeContext,
): Promise<{ window: BrowserWindow; bringToFront: () => Promise<string> }> {
  const profile = profileFolder(browser, dataFolder, home);
  await mkdir(profile, { recursive: true });
  if (isRoot && platform === 'linux') say(messages.withoutSandbox);
  const args = (): readonly string[] =>
    browserArguments({ address: local.singleUseAddress(), profile, isRoot, platform });
  const window = openBrowserWindow(browser.path, args(), local.origin);
  return {
    window,
    bringToFront: async () => {
      // A browser that answers no debugging (an office's policy) opens a second window of the same profile.
      if (!(await window.bringToFront())) openAnother(browser.path, args());
      return 'front';
    },
  };
}

function openAnother(path: string, args: readonly string[]): void {
  const plain = args.filter((argument) => argument !== '--remote-debugging-pipe');
  spawn(path, plain, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function untilEnd(
  window: BrowserWindow,
  browser: Browser,
  { stopped, messages, say }: ServeContext,
): Promise<number> {
  const end = await Promise.race([window.ended, stopped]);
  if (end === undefined) {
    await window.close();
    return 0;
  }
  if (end.code === 0) return 0;
  say(messages.browserFailed(browser.path, end.said));
  return 1;
}

/** Another Dianwei came to the front: that is what was wanted. Anything else in the way is a failure. */
function refuseStart(
  refusal: LocalHostRefusal,
  port: number,
  dataFolder: string,
  messages: StartMessages,
  say: (line: string) => void,
): number {
  switch (refusal.code) {
    case 'data-folder-held': {
      const { broughtToFront, runsWithoutWindow } = messages;
      say((refusal.answer === 'headless' ? runsWithoutWindow : broughtToFront)(dataFolder));
      return 0;
    }
    case 'port-held-by-dianwei':
      say(messages.portIsOfOtherData(port));
      return 0;
    case 'port-held':
      say(messages.portHeld(port, refusal.reason));
      return 1;
    case 'data-folder-unusable':
      say(messages.folderUnusable(dataFolder, refusal.reason));
      return 1;
  }
}
