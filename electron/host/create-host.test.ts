import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectByBridge } from '../../shared/host/connect-by-bridge.ts';
import type { Host } from '../../shared/host/contract.ts';
import { describeHostContract } from '../../shared/host/testing/host-contract-suite.ts';
import { sampleChain } from '../../shared/host/testing/sample-chain.ts';
import { createHost } from './create-host.ts';
import type { NodeHost } from './create-host.ts';
import { serveTileWeb } from './testing/serve-tile-web.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

async function openAt(dataFolder: string): Promise<NodeHost> {
  const opened = await createHost({ dataFolder, host: 'local', version: '1.2.3' });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describeHostContract('Node host', async () => {
  const folder = await temporaryFolder();
  const host = await openAt(folder.path);
  const tiles = await serveTileWeb();
  return {
    host: connectByBridge(host),
    web: tiles.web,
    close: () => host.close().then(tiles.close).then(folder.remove),
  };
});

describe('a data folder', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  const withHost = async <T>(use: (host: Host) => Promise<T>): Promise<T> => {
    const host = await openAt(folder.path);
    try {
      return await use(connectByBridge(host));
    } finally {
      await host.close();
    }
  };
  const installation = () => withHost((host) => host.call('installation.read', {}));

  it('keeps installation, settings and journal over a restart', async () => {
    const lines = sampleChain('aa', 3);
    const before = await withHost(async (host) => {
      await host.call('journal.append', { lines });
      await host.call('settings.write', { settings: { language: 'en' } });
      return host.call('installation.read', {});
    });
    const after = await withHost(async (host) => {
      const read = await host.call('journal.read', { after: {}, limitBytes: 1e6 });
      expect(read).toEqual({ ok: true, value: { lines, more: false } });
      const settings = await host.call('settings.read', {});
      expect(settings).toEqual({ ok: true, value: { settings: { language: 'en' } } });
      return host.call('installation.read', {});
    });
    expect(after).toEqual(before);
  });

  it('is held by one opener; the second is answered by the first and the third may enter after it', async () => {
    const first = await createHost({
      dataFolder: folder.path,
      host: 'local',
      version: '1',
      onKnock: () => Promise.resolve('came to the front'),
    });
    const second = await createHost({ dataFolder: folder.path, host: 'electron', version: '1' });
    expect(second).toEqual({
      ok: false,
      error: { code: 'data-folder-held', answer: 'came to the front' },
    });
    if (first.ok) await first.value.close();
    expect((await installation()).ok).toBe(true);
  });

  it('keeps the private key from other users', async () => {
    await installation();
    const { mode } = await stat(join(folder.path, 'installation.json'));
    expect(mode & 0o077).toBe(0);
  });

  it('J10: gives a copied installation a new replica id and key, once', async () => {
    const before = await installation();
    const path = join(folder.path, 'installation.json');
    const file = JSON.parse(await readFile(path, 'utf8')) as { home: object };
    file.home = { machine: 'elsewhere', hostName: 'elsewhere' };
    await writeFile(path, JSON.stringify(file));
    const copied = await installation();
    if (!before.ok || !copied.ok) throw new Error('no installation');
    expect(copied.value).toMatchObject({
      renewed: true,
      formerReplicas: [before.value.replica],
    });
    expect(copied.value.replica).not.toBe(before.value.replica);
    expect(copied.value.publicKey).not.toBe(before.value.publicKey);
    const again = await installation();
    expect(again.ok && again.value).toEqual({ ...copied.value, renewed: false });
  });

  it('J11: founds a new installation where the file is damaged and keeps the damaged one aside', async () => {
    await writeFile(join(folder.path, 'installation.json'), '{"format":1,"repl');
    expect((await installation()).ok).toBe(true);
    const aside = await readFile(join(folder.path, 'aside', 'installation.json.1'), 'utf8');
    expect(aside).toBe('{"format":1,"repl');
  });

  it('J11: reads damaged settings as none', async () => {
    await writeFile(join(folder.path, 'settings.json'), '\0\0\0\0');
    const read = await withHost((host) => host.call('settings.read', {}));
    expect(read).toEqual({ ok: true, value: { settings: {} } });
  });

  it('is refused with a reason where it is no folder', async () => {
    const path = join(folder.path, 'file');
    await writeFile(path, '');
    await chmod(path, 0o400);
    const opened = await createHost({ dataFolder: path, host: 'local', version: '1' });
    expect(opened).toEqual({
      ok: false,
      error: { code: 'data-folder-unusable', reason: 'EEXIST' },
    });
  });
});
