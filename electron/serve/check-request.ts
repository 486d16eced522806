import type { IncomingHttpHeaders } from 'node:http';
import { isCapabilityName } from '../../shared/host/capability-names.ts';
import type { CapabilityName } from '../../shared/host/capability-names.ts';
import { API_PREFIX, FRAME_TYPE, KEY_HEADER } from '../../shared/host/connect-by-http.ts';
import { isSameSecret } from './window-access.ts';

export interface RequestFacts {
  readonly method: string;
  /** As it came over the wire, not decoded or cleaned. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface ServerFacts {
  readonly port: number;
  readonly cookie: string;
  readonly key: string;
}

export type RequestDecision =
  | { readonly kind: 'call'; readonly name: CapabilityName }
  | { readonly kind: 'enter'; readonly ticket: string }
  | { readonly kind: 'file'; readonly path: string; readonly headOnly: boolean }
  | { readonly kind: 'front' }
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404 | 405 | 415 | 421 };

export const FRONT_PATH = '/front';
export const FRONT_HEADER = 'x-dianwei-front';
export const ENTER_QUERY = 'enter';

export const originOf = (port: number): string => `http://127.0.0.1:${port}`;
/** Cookies of 127.0.0.1 are shared between ports: the name tells the servers apart. */
export const cookieName = (port: number): string => `dianwei-${port}`;

const refuse = (status: 400 | 403 | 404 | 405 | 415 | 421): RequestDecision => ({
  kind: 'refuse',
  status,
});

/** What a request may have, decided from its head alone (rules H1–H8 of SPEC.md). */
export function checkRequest(request: RequestFacts, server: ServerFacts): RequestDecision {
  const { method, url, headers } = request;
  if (headers.host !== `127.0.0.1:${server.port}`) return refuse(421);
  if (headers.origin !== undefined && headers.origin !== originOf(server.port)) return refuse(403);
  if (method === 'POST') return checkPost(request, server);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const [path = '', query = ''] = splitOnce(url, '?');
  const ticket = new URLSearchParams(query).get(ENTER_QUERY);
  if (path === '/' && ticket !== null) return { kind: 'enter', ticket };
  if (!hasCookie(headers, server)) return refuse(403);
  return { kind: 'file', path, headOnly: method === 'HEAD' };
}

function checkPost({ url, headers }: RequestFacts, server: ServerFacts): RequestDecision {
  // Another start of Dianwei, never a page: browsers always send an Origin with a POST.
  if (url === FRONT_PATH)
    return headers[FRONT_HEADER] === '1' && headers.origin === undefined
      ? { kind: 'front' }
      : refuse(403);
  if (!url.startsWith(API_PREFIX)) return refuse(405);
  if (headers.origin === undefined || !hasCookie(headers, server)) return refuse(403);
  const key = headers[KEY_HEADER];
  if (typeof key !== 'string' || !isSameSecret(key, server.key)) return refuse(403);
  if (headers['content-type'] !== FRAME_TYPE) return refuse(415);
  const name = url.slice(API_PREFIX.length);
  return isCapabilityName(name) ? { kind: 'call', name } : refuse(404);
}

/** Whether the request carries this start's cookie. */
export function hasCookie(headers: IncomingHttpHeaders, server: ServerFacts): boolean {
  const name = cookieName(server.port);
  return (headers.cookie ?? '')
    .split(';')
    .map((pair) => splitOnce(pair.trim(), '='))
    .some(([key, value]) => key === name && isSameSecret(value, server.cookie));
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
