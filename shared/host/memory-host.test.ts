import type { AskWeb } from './fetch-tiles.ts';
import { describeHostContract } from './testing/host-contract-suite.ts';
import type { MemoryWeb } from './testing/memory-host.ts';
import { createMemoryHost } from './testing/memory-host.ts';
import { answerTileWeb } from './testing/tile-web.ts';
import { TILE_LIMIT_BYTES } from './tile-capabilities.ts';

const WEB = 'http://tiles.test';

const scripted: MemoryWeb =
  (taken): AskWeb =>
  async (url) => {
    if (!url.startsWith(`${WEB}/`)) return { failure: 'network', reason: '' };
    const answer = answerTileWeb(url.slice(WEB.length).replace(/\?.*$/u, ''));
    if (answer === null) {
      await taken;
      return { failure: 'aborted', reason: '' };
    }
    const { status, headers, body } = answer;
    if (body.length > TILE_LIMIT_BYTES) return { failure: 'too-large', reason: '' };
    const location = headers['location']?.replace(/^\//u, `${WEB}/`) ?? null;
    const retryAfter = headers['retry-after'] ?? null;
    return { status, type: headers['content-type'] ?? '', retryAfter, location, bytes: body };
  };

describeHostContract('memory double', () =>
  Promise.resolve({
    host: createMemoryHost('r1', scripted),
    web: WEB,
    close: () => Promise.resolve(),
  }),
);
