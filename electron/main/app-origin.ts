export const APP_SCHEME = 'app';

/** The page's origin in Electron. Never changes between releases: IndexedDB belongs to it. */
export const APP_ORIGIN = `${APP_SCHEME}://dianwei`;

/** Whether an address is a page or file of ours. */
export function isOwnAddress(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`);
}
