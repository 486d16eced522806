import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { findElectron } from '../electron/serve/prepare-electron.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** Electron's program: the one `ELECTRON_BIN` names, else the one its package fetched; null where neither is. */
export function electronProgram(): string | null {
  const named = process.env['ELECTRON_BIN'];
  if (named !== undefined && existsSync(named)) return named;
  return findElectron(join(ROOT, 'node_modules/electron'));
}

/** The built app in Electron, with a data folder of its own. */
export class ElectronWindow {
  private constructor(
    private readonly folder: string,
    private readonly program: string,
    private app: ElectronApplication,
    public page: Page,
  ) {}

  static async open(program: string): Promise<ElectronWindow> {
    const folder = await mkdtemp(join(tmpdir(), 'dianwei-electron-'));
    const app = await launch(program, folder);
    return new ElectronWindow(folder, program, app, await app.firstWindow());
  }

  windows(): readonly Page[] {
    return this.app.windows();
  }

  /** The same laptop's app closed and started again. */
  async restart(): Promise<void> {
    await this.app.close();
    this.app = await launch(this.program, this.folder);
    this.page = await this.app.firstWindow();
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function launch(executablePath: string, folder: string): Promise<ElectronApplication> {
  const { env } = process;
  const onLinux = process.platform === 'linux';
  const blind = onLinux && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  const args = [
    ...(onLinux && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(blind ? ['--ozone-platform=headless'] : []),
    ROOT,
  ];
  const named = Object.entries(env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return _electron.launch({
    executablePath,
    args,
    env: { ...Object.fromEntries(named), DIANWEI_DATA: join(folder, 'data') },
  });
}
