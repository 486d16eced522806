import type { AskWeb, WebAnswer } from '../../shared/host/fetch-tiles.ts';
import { TILE_LIMIT_BYTES } from '../../shared/host/tile-capabilities.ts';
import type { TileFailure } from '../../shared/host/tile-capabilities.ts';
import { systemCode } from './name-disk-error.ts';

/** A tile that is not here by then will not come. */
const TIME_LIMIT_MS = 20_000;

/** Why a request of ours was ended, told by the signal's reason. */
class Ended extends Error {
  constructor(readonly failure: TileFailure) {
    super(failure);
  }
}

/** Asks map servers by Node's own fetch: no cookies, no referrer, a name of our own; redirects are the caller's. */
export function webFrom(version: string, taken: AbortSignal, timeLimit = TIME_LIMIT_MS): AskWeb {
  return async (url) => {
    const ending = new AbortController();
    const end = (failure: TileFailure) => () => ending.abort(new Ended(failure));
    const timer = setTimeout(end('too-slow'), timeLimit);
    const take = end('aborted');
    if (taken.aborted) take();
    taken.addEventListener('abort', take);
    try {
      const answer = await fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        signal: ending.signal,
        headers: { 'user-agent': `Dianwei/${version}`, accept: 'image/*,*/*;q=0.5' },
      });
      return await readAnswer(url, answer);
    } catch (thrown) {
      return { failure: failureOf(thrown), reason: reasonOf(thrown) };
    } finally {
      clearTimeout(timer);
      taken.removeEventListener('abort', take);
    }
  };
}

async function readAnswer(url: string, answer: Response): Promise<WebAnswer> {
  const header = (name: string): string | null => answer.headers.get(name);
  return {
    status: answer.status,
    type: header('content-type') ?? '',
    retryAfter: header('retry-after'),
    location: absolute(header('location'), url),
    bytes: await readBody(answer),
  };
}

async function readBody({ body }: Response): Promise<Uint8Array> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const value = (await reader?.read())?.value as Uint8Array | undefined;
    if (value === undefined) return Buffer.concat(parts);
    length += value.length;
    if (length > TILE_LIMIT_BYTES) {
      await reader?.cancel();
      throw new Ended('too-large');
    }
    parts.push(value);
  }
}

function absolute(location: string | null, base: string): string | null {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).href : null;
}

const failureOf = (thrown: unknown): TileFailure =>
  thrown instanceof Ended ? thrown.failure : 'network';

/** The system's name for what happened; fetch keeps it as the cause. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return systemCode(cause) ?? systemCode(thrown) ?? '';
}
