import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';

/** Where Debian puts it; another can be named. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Bundles one page script (its path in the project), opens it in a fresh Chromium profile on 127.0.0.1
 * and hands the page over once the script has put its global there.
 */
export async function withScriptPage<T>(
  script: string,
  globalName: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const out = await bundleScript(script);
  const server = await serveFolder(out);
  const profile = await mkdtemp(join(tmpdir(), 'dianwei-page-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction((name) => name in window, globalName);
    return await use(page);
  } finally {
    await context.close();
    server.close();
    await rm(profile, { recursive: true, force: true });
    await rm(out, { recursive: true, force: true });
  }
}

/** Bundles one script of the project (and its workers) into a new folder, as `page.js`. */
export async function bundleScript(script: string): Promise<string> {
  const root = resolve(import.meta.dirname, '..');
  const out = await mkdtemp(join(tmpdir(), 'dianwei-page-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: join(root, script), output: { entryFileNames: 'page.js' } },
    },
  });
  return out;
}

async function serveFolder(out: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://local').pathname;
    if (name === '/')
      return void response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
    readFile(join(out, name)).then(
      (bytes) =>
        response
          .setHeader(
            'content-type',
            name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          )
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
