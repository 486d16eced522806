import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { locateDataFolder } from '../host/locate-data-folder.ts';
import { APP_SCHEME } from './app-origin.ts';
import { runApp } from './run-app.ts';
import { SCHEME_PRIVILEGES } from './scheme-privileges.ts';

const dataFolder = locateDataFolder({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  workingFolder: process.cwd(),
});

// Both before ready: the profile beside the data, so that a data folder is one whole, and the scheme's rights.
app.setPath('userData', join(dataFolder, 'electron'));
protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: SCHEME_PRIVILEGES }]);

// The lock belongs to userData: another start with the same data folder sends its wish to the first and ends.
if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron becomes ready only after this module has run to its end.
  void runApp({
    dataFolder,
    rendererFolder: join(import.meta.dirname, '..', 'renderer'),
    preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  });
} else {
  app.quit();
}
