import type { DebuggingPipe } from './debugging-pipe.ts';

/** The pages of one browser, followed over its debugging pipe. */
export interface BrowserPages {
  /** Brings a page's window to the front; false when there is none. */
  bringToFront(): Promise<boolean>;
}

/**
 * Follows which pages are open and calls `onLastClosed` when the last one goes: on macOS a browser lives
 * on without windows. Also lets the page's storage be persistent, which Chromium grants no unknown site.
 */
export async function followPages(
  pipe: DebuggingPipe,
  origin: string,
  onLastClosed: () => void,
): Promise<BrowserPages> {
  const pages = new Set<string>();
  pipe.on('Target.targetCreated', ({ targetInfo }) => {
    const { targetId, type } = targetInfo as { targetId: string; type: string };
    if (type === 'page') pages.add(targetId);
  });
  pipe.on('Target.targetDestroyed', ({ targetId }) => {
    if (pages.delete(targetId as string) && pages.size === 0) onLastClosed();
  });
  const permission = { name: 'persistent-storage' };
  await pipe.ask('Browser.setPermission', { permission, setting: 'granted', origin });
  await pipe.ask('Target.setDiscoverTargets', { discover: true });
  return { bringToFront: () => bringToFront(pipe, [...pages]) };
}

async function bringToFront(pipe: DebuggingPipe, pages: readonly string[]): Promise<boolean> {
  const [targetId] = pages;
  if (targetId === undefined) return false;
  const window = await pipe.ask('Browser.getWindowForTarget', { targetId });
  const bounds = window?.['bounds'] as { windowState?: string } | undefined;
  if (bounds?.windowState === 'minimized')
    await pipe.ask('Browser.setWindowBounds', {
      windowId: window?.['windowId'],
      bounds: { windowState: 'normal' },
    });
  return (await pipe.ask('Target.activateTarget', { targetId })) !== null;
}
