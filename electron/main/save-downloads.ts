import type { Session } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';

/** Lets the page save what it made (a workbook, a picture) where the person chooses; nothing else is downloaded. */
export function saveDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({ defaultPath: item.getFilename() });
  });
}
