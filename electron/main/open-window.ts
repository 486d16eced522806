import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';
import { windowOptions } from './window-options.ts';

/** Opens the one window; it shows itself when there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Brings the window to the front, back from minimised too. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
