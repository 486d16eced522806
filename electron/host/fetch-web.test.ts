import { afterAll, beforeAll, expect, it } from 'vitest';
import { WEB_COLUMNS } from '../../shared/host/testing/tile-web.ts';
import { webFrom } from './fetch-web.ts';
import { serveTileWeb } from './testing/serve-tile-web.ts';

let served: Awaited<ReturnType<typeof serveTileWeb>>;
beforeAll(async () => (served = await serveTileWeb()));
afterAll(() => served.close());

it('T26 a server that says nothing is left after the time limit', async () => {
  const ask = webFrom('1', new AbortController().signal, 50);
  const answer = await ask(`${served.web}/4/${WEB_COLUMNS.silent}/0.png`);
  expect(answer).toEqual({ failure: 'too-slow', reason: '' });
});

it('T26 names what kept it from the server', async () => {
  const ask = webFrom('1', new AbortController().signal);
  expect(await ask('http://127.0.0.1:1/4/0/0.png')).toMatchObject({ failure: 'network' });
  expect(await ask('http://no-such-host.invalid/4/0/0.png')).toMatchObject({
    failure: 'network',
    reason: expect.stringMatching(/^E[A-Z_]+$/u) as string,
  });
});
