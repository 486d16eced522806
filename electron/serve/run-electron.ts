import { spawn } from 'node:child_process';

export interface ElectronRun {
  readonly path: string;
  /** The folder with package.json, whose `main` is Electron's entry. */
  readonly appFolder: string;
  readonly dataFolder: string;
  readonly isRoot: boolean;
}

const STARTING_MS = 15_000;

/**
 * Runs Electron until it ends. `started: false` when it failed at once (a missing system library, say):
 * the caller then falls back to a browser's window.
 */
export function runElectron({
  path,
  appFolder,
  dataFolder,
  isRoot,
}: ElectronRun): Promise<{ readonly started: boolean; readonly code: number }> {
  const begun = performance.now();
  const env = { ...process.env, DIANWEI_DATA: dataFolder };
  const sandbox = isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [];
  const child = spawn(path, [...sandbox, appFolder], { stdio: 'inherit', env });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve({ started: false, code: 1 }));
    child.once('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      const failedAtOnce = code !== 0 && performance.now() - begun < STARTING_MS;
      resolve({ started: !failedAtOnce, code: code ?? 0 });
    });
  });
}
