import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPABILITY_NAMES } from '../../shared/host/capability-names.ts';
import { hostContract } from '../../shared/host/contract.ts';
import { encodeFrame } from '../../shared/host/frame-codec.ts';
import { describeHostContract } from '../../shared/host/testing/host-contract-suite.ts';
import { HOSTILE_PATHS } from '../host/testing/hostile-paths.ts';
import { serveTileWeb } from '../host/testing/serve-tile-web.ts';
import { temporaryFolder } from '../host/testing/temporary-folder.ts';
import { utf8Text } from '../host/utf8-text.ts';
import { startLocalHost } from './start-local-host.ts';
import { connectTo, enter, openServedFolder, pageHeaders } from './testing/open-served-folder.ts';
import type { ServedFolder } from './testing/open-served-folder.ts';
import { sendRaw } from './testing/send-raw.ts';

describeHostContract('local host over HTTP', async () => {
  const served = await openServedFolder();
  const tiles = await serveTileWeb();
  const close = (): Promise<void> => served.close().then(tiles.close);
  return { host: connectTo(served), web: tiles.web, close };
});

describe('the local host answers only to its own window', () => {
  let served: ServedFolder;
  let port: number;
  const call = encodeFrame({}, utf8Text);
  const read = 'POST /api/installation.read';
  beforeAll(async () => {
    served = await openServedFolder();
    port = served.local.port;
  });
  afterAll(() => served.close());

  const withCookie = (headers: Record<string, string> = {}): Record<string, string> => ({
    cookie: served.cookie,
    ...headers,
  });

  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(pageHeaders(served)).filter(([key]) => key !== name));

  it('gives its files to the window with the strict policy, and a HEAD without the body', async () => {
    const page = await sendRaw(port, 'GET /', withCookie());
    expect([page.status, page.body.toString()]).toEqual([200, '<p>点位</p>']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const head = await sendRaw(port, 'HEAD /assets/main.js', withCookie());
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers.get('cache-control')).toContain('immutable');
  });

  it('H1: refuses every other Host, on every road', async () => {
    const hosts = [`localhost:${port}`, 'evil.example', `127.0.0.1`, `127.0.0.1:${port + 1}`, ''];
    for (const host of hosts) {
      const headers = { ...pageHeaders(served), host };
      expect((await sendRaw(port, 'GET /', headers)).status).toBeGreaterThanOrEqual(400);
      expect((await sendRaw(port, read, headers, call)).status).toBeGreaterThanOrEqual(400);
      const front = { host, 'x-dianwei-front': '1' };
      expect((await sendRaw(port, 'POST /front', front)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('H2: refuses every other Origin, and a call without one', async () => {
    const origins = ['http://evil.example', `http://localhost:${port}`, 'null', 'app://dianwei'];
    for (const origin of [...origins, `http://127.0.0.1:${port + 1}`]) {
      const headers = { ...pageHeaders(served), origin };
      expect((await sendRaw(port, read, headers, call)).status).toBe(403);
      expect((await sendRaw(port, 'GET /', headers)).status).toBe(403);
    }
    expect((await sendRaw(port, read, without('origin'), call)).status).toBe(403);
  });

  it('H3: refuses files without the cookie and calls without cookie or key', async () => {
    for (const path of ['/', '/index.html', '/assets/main.js', '/none'])
      expect((await sendRaw(port, `GET ${path}`)).status).toBe(403);
    const wrong = { cookie: served.cookie.slice(0, -1) + '!' };
    expect((await sendRaw(port, 'GET /', wrong)).status).toBe(403);
    for (const name of ['cookie', 'x-dianwei-key'])
      expect((await sendRaw(port, read, without(name), call)).status).toBe(403);
    const badKey = { ...pageHeaders(served), 'x-dianwei-key': 'x'.repeat(43) };
    expect((await sendRaw(port, read, badKey, call)).status).toBe(403);
    expect((await sendRaw(port, read, pageHeaders(served), call)).status).toBe(200);
  });

  it('H4: a single-use address lets in once; a reload by the same browser goes on', async () => {
    const address = served.local.singleUseAddress();
    const path = address.slice(served.local.origin.length);
    const first = await sendRaw(port, `GET ${path}`);
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    const thief = await sendRaw(port, `GET ${path}`);
    expect([thief.status, thief.headers.has('set-cookie')]).toEqual([403, false]);
    const reload = await sendRaw(port, `GET ${path}`, withCookie());
    expect([reload.status, reload.headers.get('location')]).toEqual([303, '/']);
    expect((await sendRaw(port, 'GET /?enter=guess')).status).toBe(403);
  });

  it('H4: the lasting address lets in again and again', async () => {
    const address = served.local.lastingAddress();
    expect(await enter(port, address)).toEqual(await enter(port, address));
    expect((await enter(port, address)).key).toBe(served.key);
  });

  it('H5: the secrets of one start are worth nothing to the next', async () => {
    const other = await openServedFolder();
    expect(other.key).not.toBe(served.key);
    const name = `dianwei-${other.local.port}`;
    const stolen = { cookie: `${name}=${served.cookie.split('=')[1] ?? ''}` };
    expect((await sendRaw(other.local.port, 'GET /', stolen)).status).toBe(403);
    await other.close();
  });

  const spelled = HOSTILE_PATHS.filter((path) => path.trim() === path && path !== '');
  it.each(spelled)('H6: gives nothing for %j', async (path) => {
    const answer = await sendRaw(port, `GET ${path}`, withCookie());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.toString()).not.toContain('privateKey');
  });

  it('H6: lists no folder and gives no file it does not know', async () => {
    for (const path of ['/assets', '/assets/', '/renderer', '/main.js', '/installation.json'])
      expect((await sendRaw(port, `GET ${path}`, withCookie())).status).toBe(404);
  });

  it('H7: knows GET, HEAD and POST only, and POST only for capabilities', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])
      expect((await sendRaw(port, `${method} /`, withCookie())).status).toBe(405);
    const headers = pageHeaders(served);
    expect((await sendRaw(port, 'POST /', headers, call)).status).toBe(405);
    expect((await sendRaw(port, 'POST /api/files.read', headers, call)).status).toBe(404);
    expect((await sendRaw(port, 'POST /api/', headers, call)).status).toBe(404);
    expect((await sendRaw(port, 'GET /api/installation.read', headers)).status).toBe(404);
    const json = { ...headers, 'content-type': 'application/json' };
    expect((await sendRaw(port, read, json, Buffer.from('{}'))).status).toBe(415);
    expect((await sendRaw(port, read, headers, Buffer.from('{}'))).status).toBe(400);
  });

  it('H8: refuses a body beyond the capability’s limit, and goes on', async () => {
    for (const name of CAPABILITY_NAMES.filter((one) => hostContract[one].limitBytes < 1e6)) {
      const large = new Uint8Array(hostContract[name].limitBytes + 1);
      const answer = await sendRaw(port, `POST /api/${name}`, pageHeaders(served), large);
      expect(answer.status).toBe(413);
    }
    expect((await sendRaw(port, read, pageHeaders(served), call)).status).toBe(200);
  });

  it('H9: another start may ask it to come to the front; a page may not', async () => {
    const front = { 'x-dianwei-front': '1' };
    const answer = await sendRaw(port, 'POST /front', front);
    expect(JSON.parse(answer.body.toString())).toEqual({ dianwei: 1, state: 'headless' });
    const page = { ...front, origin: served.local.origin };
    expect((await sendRaw(port, 'POST /front', page)).status).toBe(403);
    expect((await sendRaw(port, 'POST /front')).status).toBe(403);
  });
});

describe('a second start', () => {
  const start = (dataFolder: string, port: number) =>
    startLocalHost({ dataFolder, port, rendererFolder: dataFolder, version: '1' });

  it('H10: finds the folder held and has the first come to the front', async () => {
    const served = await openServedFolder({ onFront: () => Promise.resolve('front') });
    const second = await start(join(served.folder, 'data'), 0);
    expect(second).toEqual({ ok: false, error: { code: 'data-folder-held', answer: 'front' } });
    await served.close();
  });

  it('H10: with other data finds the port held by Dianwei, and gives its own folder free again', async () => {
    const served = await openServedFolder({ onFront: () => Promise.resolve('front') });
    const folder = await temporaryFolder();
    const second = await start(folder.path, served.local.port);
    expect(second).toEqual({ ok: false, error: { code: 'port-held-by-dianwei', answer: 'front' } });
    await served.close();
    const third = await start(folder.path, 0);
    expect(third.ok).toBe(true);
    if (third.ok) await third.value.close();
    await folder.remove();
  });

  it('H10: says so when another program holds the port, whatever it answers', async () => {
    for (const word of ['HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}', 'SSH-2.0\r\n', '']) {
      const other = createServer((socket) => {
        socket.on('error', () => undefined).resume();
        socket.end(word);
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const folder = await temporaryFolder();
      const second = await start(folder.path, (other.address() as AddressInfo).port);
      expect(second).toEqual({ ok: false, error: { code: 'port-held', reason: 'EADDRINUSE' } });
      await new Promise((resolve) => other.close(resolve));
      await folder.remove();
    }
  });
});
