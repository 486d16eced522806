import { posix, win32 } from 'node:path';

export interface DataFolderFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder named on the command line, as given. */
  readonly asked?: string;
  readonly workingFolder: string;
}

/**
 * Where the data lies, the same for both hosts so that either finds what the other wrote: the folder
 * asked for, `$DIANWEI_DATA`, or the system's place for a user's application data.
 */
export function locateDataFolder(facts: DataFolderFacts): string {
  const { platform, env, home } = facts;
  const path = platform === 'win32' ? win32 : posix;
  const named = facts.asked ?? env['DIANWEI_DATA'];
  if (named !== undefined && named !== '') return path.resolve(facts.workingFolder, named);
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Dianwei');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Dianwei');
  const xdg = env['XDG_DATA_HOME'];
  // The XDG specification has relative paths ignored.
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share');
  return path.join(base, 'dianwei');
}
