import { expect, it } from 'vitest';
import { htmlPage, pngTile } from '../../tiles/testing/tile-images.ts';
import type { Host, HostReply, HostRequest } from '../contract.ts';
import { WEB_COLUMNS } from './tile-web.ts';

/** What every host keeps of `tiles.fetch`; `opened` gives the host and where the made-up map server stands. */
export function describeTileCases(
  opened: () => { readonly host: Host; readonly web: string },
): void {
  const askFor = (
    columns: readonly number[],
    rest: Partial<HostRequest<'tiles.fetch'>> = {},
  ): Promise<HostReply<'tiles.fetch'>> => {
    const { host, web } = opened();
    const address = { scheme: 'xyz', template: `${web}/{z}/{x}/{y}.png?tk={key}` } as const;
    const tiles = columns.map((x, y) => ({ z: 4, x, y }));
    const source = { address, subdomains: [] };
    return host.call('tiles.fetch', { call: 'a', source, key: 'secret', tiles, ...rest });
  };
  const facts = (reply: HostReply<'tiles.fetch'>): unknown =>
    reply.ok
      ? reply.value.answers.map(({ status, failure, length }) => failure ?? [status, length])
      : reply.error.code;

  it('T25: answers each tile, in order, the bytes end to end', async () => {
    const { image, missing, page } = WEB_COLUMNS;
    const reply = await askFor([image, missing, page, image]);
    expect(facts(reply)).toEqual([
      [200, 100],
      [404, 0],
      [200, htmlPage().length],
      [200, 103],
    ]);
    if (!reply.ok) return;
    const { answers, bytes } = reply.value;
    expect(answers.map(({ type }) => type)).toEqual(['image/png', '', 'text/html', 'image/png']);
    expect(answers[0]?.url).toBe(`${opened().web}/4/0/0.png?tk=secret`);
    expect(new Uint8Array(bytes.slice(0, 100))).toEqual(pngTile(256, 0, 100));
    expect(new Uint8Array(bytes.slice(-103))).toEqual(pngTile(256, 3, 103));
  });

  it('T25: tells how long a throttling server wants to be left alone', async () => {
    const reply = await askFor([WEB_COLUMNS.throttled]);
    expect(reply.ok && reply.value.answers[0]).toMatchObject({ status: 429, retryAfter: '7' });
  });

  it('T26: follows a redirect, but not to a file, to who forbids saving, or for ever', async () => {
    const { moved, toFile, toForbidding, forEver } = WEB_COLUMNS;
    const reply = await askFor([moved, toFile, toForbidding, forEver]);
    expect(facts(reply)).toEqual([[200, 100], 'redirect', 'redirect', 'redirect']);
    expect(reply.ok && reply.value.answers[0]?.url).toBe(`${opened().web}/4/0/0.png`);
  });

  it('T26: cuts off what is too long, and says when nobody is there', async () => {
    expect(facts(await askFor([WEB_COLUMNS.tooLarge]))).toEqual(['too-large']);
    const address = { scheme: 'xyz', template: 'http://127.0.0.1:9/{z}/{x}/{y}' } as const;
    const reply = await askFor([0], { source: { address, subdomains: [] } });
    expect(facts(reply)).toEqual(['network']);
  });

  it('T26: asks only for tiles: an address that is no template is refused', async () => {
    for (const template of ['file:///{z}/{x}/{y}', `${opened().web}/secrets`, '{z}/{x}/{y}']) {
      const address = { scheme: 'xyz', template } as const;
      const reply = await askFor([0], { source: { address, subdomains: [] } });
      expect(reply.ok ? null : reply.error.code).toBe('bad-request');
    }
    const many = Array.from({ length: 17 }, () => WEB_COLUMNS.image);
    expect(facts(await askFor(many))).toBe('bad-request');
  });

  it('T26: a call taken back ends at once', async () => {
    const asking = askFor([WEB_COLUMNS.silent, WEB_COLUMNS.image], { call: 'b' });
    const { host } = opened();
    await askFor([WEB_COLUMNS.image]);
    expect((await host.call('tiles.abort', { call: 'unknown' })).ok).toBe(true);
    expect((await host.call('tiles.abort', { call: 'b' })).ok).toBe(true);
    const reply = await asking;
    expect(reply.ok && reply.value.answers[0]?.failure).toBe('aborted');
  });
}
