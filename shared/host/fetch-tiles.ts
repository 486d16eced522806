import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { buildTileUrl } from '../tiles/build-tile-url.ts';
import { checkAddress } from '../tiles/check-tile-source.ts';
import { mayKeepAnswerFrom } from '../tiles/prefetch-policy.ts';
import type { HostError, HostHandlers, HostRequest } from './contract.ts';
import type { TileFailure, TileReply } from './tile-capabilities.ts';

/** One answer of a server, before a redirect is followed; `location` is absolute, null where it has none. */
export type WebAnswer =
  | {
      readonly status: number;
      readonly type: string;
      readonly retryAfter: string | null;
      readonly location: string | null;
      readonly bytes: Uint8Array;
    }
  | { readonly failure: TileFailure; readonly reason: string };

/** Asks one address once; never rejects. */
export type AskWeb = (url: string) => Promise<WebAnswer>;

const MOST_HOPS = 4;
const NOTHING = new Uint8Array();

/** Answers `tiles.fetch` whatever asks the web: all tiles at the same time. */
export async function fetchTiles(
  { source, key, tiles }: HostRequest<'tiles.fetch'>,
  ask: AskWeb,
): ReturnType<HostHandlers['tiles.fetch']> {
  const refusal = refuseSource(source);
  if (!refusal.ok) return refusal;
  const fetched = await Promise.all(
    tiles.map((tile) => follow(buildTileUrl(source, tile, key), ask)),
  );
  const bytes = new Uint8Array(fetched.reduce((sum, one) => sum + one.bytes.length, 0));
  let at = 0;
  for (const one of fetched) {
    bytes.set(one.bytes, at);
    at += one.bytes.length;
  }
  return succeed({ answers: fetched.map(({ answer }) => answer), bytes });
}

/** A request whose address is no template of tiles is not carried out: the host is nobody's proxy. */
function refuseSource(
  source: HostRequest<'tiles.fetch'>['source'],
): Result<null, HostError<'tiles.fetch'>> {
  const [wrong] = checkAddress(source);
  return wrong
    ? fail({ code: 'bad-request', params: { at: 'source', why: wrong.code } })
    : succeed(null);
}

interface Fetched {
  readonly answer: TileReply;
  readonly bytes: Uint8Array;
}

/** Follows redirects, a few, and only to http or https, never from https back to http or to who forbids saving. */
async function follow(first: string, ask: AskWeb): Promise<Fetched> {
  let url = first;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const answer = await ask(url);
    if ('failure' in answer) return none(url, answer.failure, answer.reason);
    const { status, location, type, retryAfter, bytes } = answer;
    if (location === null || status < 300 || status >= 400) {
      const said = { url, status, type, retryAfter, failure: null, reason: '' };
      return { answer: { ...said, length: bytes.length }, bytes };
    }
    if (!mayHop(url, location)) return none(url, 'redirect', 'refused');
    url = location;
  }
  return none(url, 'redirect', 'too many');
}

/** Asking somebody who forbids it begins with a person's choice of source, never with another server's word. */
function mayHop(from: string, to: string): boolean {
  if (!/^https?:/iu.test(to)) return false;
  if (/^https:/iu.test(from) && !/^https:/iu.test(to)) return false;
  return mayKeepAnswerFrom(to) || !mayKeepAnswerFrom(from);
}

const none = (url: string, failure: TileFailure, reason: string): Fetched => ({
  answer: { url, status: 0, type: '', retryAfter: null, failure, reason, length: 0 },
  bytes: NOTHING,
});
