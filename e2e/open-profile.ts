import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { LocalHost } from '../electron/serve/start-local-host.ts';
import project from '../package.json' with { type: 'json' };
import { startLocalHost } from '../electron/serve/start-local-host.ts';
import { shrinkPng } from './small-png.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** The built window; another build than `out/renderer` may be tried. */
const RENDERER = process.env['DIANWEI_RENDERER'] ?? join(ROOT, 'out/renderer');
const SHOTS = join(ROOT, 'e2e/output');
/** Pictures of the guide go straight there when it is being made, else to a folder git ignores. */
const GUIDE_SHOTS = process.env['DIANWEI_GUIDE'] === '1' ? join(ROOT, 'docs/guide/images') : SHOTS;

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

export interface ProfileOptions {
  readonly width?: number;
  readonly height?: number;
  /** A folder used before: the same laptop started again. */
  readonly folder?: string;
  /** The data folder, where it is not to lie in `folder` (a small disk, say). */
  readonly dataFolder?: string;
  /** Other pages than the built window's. */
  readonly rendererFolder?: string;
  /** A copied laptop's: its window's store belongs to the origin of the one it was copied from. */
  readonly port?: number;
}

/** One laptop: a data folder, a browser profile, its local host, and the window. */
export class Profile {
  private running = true;

  private constructor(
    readonly folder: string,
    private host: LocalHost,
    private context: BrowserContext,
    public page: Page,
    private readonly options: ProfileOptions,
    readonly errors: string[],
  ) {}

  static async open(options: ProfileOptions = {}): Promise<Profile> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'dianwei-e2e-')));
    const errors: string[] = [];
    const started = await start(folder, options, errors);
    return new Profile(folder, started.host, started.context, started.page, options, errors);
  }

  /** Every request that is not this laptop's own is refused, and noted as an error. */
  async cutNetwork(): Promise<void> {
    await this.context.route('**/*', (route) => {
      if (new URL(route.request().url()).origin === this.host.origin) return route.continue();
      this.errors.push(`left the laptop: ${route.request().url()}`);
      return route.abort();
    });
    await this.page.evaluate(() => window.dispatchEvent(new Event('offline')));
  }

  get origin(): string {
    return this.host.origin;
  }

  get port(): number {
    return this.host.port;
  }

  /** The browser dies in the middle, the host too; then the laptop is started again. */
  async killAndReopen(meanwhile?: () => Promise<void>): Promise<void> {
    await this.shutDown();
    await meanwhile?.();
    const again = await start(this.folder, this.options, this.errors);
    this.host = again.host;
    this.context = again.context;
    this.page = again.page;
    this.running = true;
  }

  async shot(name: string): Promise<void> {
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  /** Window and host are gone; the folder stays as it is. */
  async shutDown(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    await this.context.browser()?.close();
    await this.context.close();
    await this.host.close();
  }

  /** A picture the guide shows: the window as it stands, or one part of it. */
  async guideShot(name: string, part?: Locator): Promise<void> {
    await mkdir(GUIDE_SHOTS, { recursive: true });
    const png = await (part ?? this.page).screenshot();
    const kept = GUIDE_SHOTS === SHOTS ? png : await shrinkPng(this.page, png);
    await writeFile(join(GUIDE_SHOTS, `${name}.png`), kept);
  }

  async close(): Promise<void> {
    await this.shutDown();
    await rm(this.folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly host: LocalHost;
  readonly context: BrowserContext;
  readonly page: Page;
}

async function start(folder: string, options: ProfileOptions, errors: string[]): Promise<Started> {
  // The origin must stay the same over a restart: IndexedDB belongs to it.
  const port = options.port ?? ports.get(folder) ?? 0;
  const started = await startLocalHost({
    dataFolder: options.dataFolder ?? join(folder, 'data'),
    rendererFolder: options.rendererFolder ?? RENDERER,
    version: project.version,
    port,
  });
  if (!started.ok)
    throw new Error(`the local host did not start: ${JSON.stringify(started.error)}`);
  ports.set(folder, started.value.port);
  const context = await chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath: CHROMIUM,
    args: CHROMIUM_ARGS,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
    permissions: ['camera', 'clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(started.value.lastingAddress());
  return { host: started.value, context, page };
}

const ports = new Map<string, number>();
