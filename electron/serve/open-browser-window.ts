import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { followPages } from './browser-pages.ts';
import type { BrowserPages } from './browser-pages.ts';
import { openDebuggingPipe } from './debugging-pipe.ts';
import type { DebuggingPipe } from './debugging-pipe.ts';

export interface BrowserWindow {
  /** How the browser ended: its exit code, and the last of what it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
  /** Brings the window to the front; false when there is none or the browser does not answer. */
  bringToFront(): Promise<boolean>;
  close(): Promise<void>;
}

const SAID_CHARACTERS = 2000;
const CLOSE_MS = 5000;

/** Starts a browser with an app window; it ends with its window, and with this process (rule W8). */
export function openBrowserWindow(
  path: string,
  args: readonly string[],
  origin: string,
): BrowserWindow {
  const browser = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const [, , , toBrowser, fromBrowser] = browser.stdio;
  const pipe = openDebuggingPipe(toBrowser as Writable, fromBrowser as Readable);
  const ended = endOf(browser);
  const close = (): Promise<void> => closeBrowser(browser, pipe, ended);
  const pages: Promise<BrowserPages> = followPages(pipe, origin, () => void close());
  return {
    ended,
    close,
    bringToFront: async () => (await pages).bringToFront(),
  };
}

function endOf(browser: ChildProcess): BrowserWindow['ended'] {
  let said = '';
  browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-SAID_CHARACTERS);
  });
  return new Promise((resolve) => {
    browser.once('error', (error) => resolve({ code: null, said: String(error) }));
    browser.once('exit', (code) => resolve({ code, said }));
  });
}

async function closeBrowser(
  browser: ChildProcess,
  pipe: DebuggingPipe,
  ended: Promise<unknown>,
): Promise<void> {
  if (browser.exitCode !== null || browser.pid === undefined) return;
  void pipe.ask('Browser.close');
  const late = setTimeout(() => browser.kill(), CLOSE_MS);
  await ended;
  clearTimeout(late);
}
