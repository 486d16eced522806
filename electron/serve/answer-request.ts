import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CapabilityName } from '../../shared/host/capability-names.ts';
import { FRAME_TYPE } from '../../shared/host/connect-by-http.ts';
import { hostContract } from '../../shared/host/contract.ts';
import { decodeFrame, encodeFrame } from '../../shared/host/frame-codec.ts';
import type { FrameMessage } from '../../shared/host/frame-codec.ts';
import { SECURITY_HEADERS } from '../host/content-policy.ts';
import type { NodeHost } from '../host/create-host.ts';
import { readAppFile } from '../host/read-app-file.ts';
import { utf8Text } from '../host/utf8-text.ts';
import { checkRequest, cookieName, hasCookie } from './check-request.ts';
import type { ServerFacts } from './check-request.ts';
import { readBody } from './read-body.ts';
import { refusalPage } from './refusal-page.ts';
import type { WindowAccess } from './window-access.ts';

export interface ServedHost {
  readonly host: NodeHost;
  readonly access: WindowAccess;
  readonly rendererFolder: string;
  /** Comes to the front for another start, and answers it with a word. */
  readonly onFront: () => Promise<string>;
}

/** Long, so that a browser that was killed and opened again is still in; it is worth nothing after this start. */
const COOKIE_SECONDS = 30 * 24 * 3600;

type Headers = Readonly<Record<string, string>>;

/** Answers one request of the window, or refuses it. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  served: ServedHost,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const server: ServerFacts = { port, cookie: served.access.cookie, key: served.access.key };
  const decision = checkRequest({ method, url, headers }, server);
  switch (decision.kind) {
    case 'call':
      return answerCapability(decision.name, request, response, served.host);
    case 'enter':
      return answerEntry(decision.ticket, hasCookie(headers, server), response, server, served);
    case 'file': {
      const file = await readAppFile(served.rendererFolder, decision.path);
      if (file === null) return refuse(response, 404);
      return send(response, 200, file.headers, decision.headOnly ? null : file.bytes);
    }
    case 'front': {
      const state = await served.onFront();
      const type = { 'content-type': 'application/json; charset=utf-8' };
      return send(response, 200, type, Buffer.from(JSON.stringify({ dianwei: 1, state })));
    }
    case 'refuse':
      return refuse(response, decision.status);
  }
}

async function answerCapability(
  name: CapabilityName,
  request: IncomingMessage,
  response: ServerResponse,
  host: NodeHost,
): Promise<void> {
  const body = await readBody(request, hostContract[name].limitBytes);
  if (body === null) return refuse(response, 413);
  const message = decodeFrame(body, utf8Text);
  if (message === null) return refuse(response, 400);
  const reply = await host.call(name, message);
  const answer = (reply.ok ? reply.value : reply.error) as FrameMessage;
  const headers = { 'content-type': FRAME_TYPE, 'cache-control': 'no-store' };
  send(response, reply.ok ? 200 : 422, headers, encodeFrame(answer, utf8Text));
}

/**
 * Lets a window in: the cookie goes to the browser, the key into the address's fragment, which only a
 * page of this origin can read. A ticket already used by this very browser just leads on.
 */
function answerEntry(
  ticket: string,
  entered: boolean,
  response: ServerResponse,
  { port, cookie, key }: ServerFacts,
  { access }: ServedHost,
): void {
  const admitted = access.admits(ticket);
  if (!admitted && !entered) return refuse(response, 403);
  const grant: Headers = admitted
    ? {
        'set-cookie': `${cookieName(port)}=${cookie}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict`,
        location: `/#key=${key}`,
      }
    : { location: '/' };
  send(response, 303, { ...grant, 'cache-control': 'no-store' }, null);
}

function refuse(response: ServerResponse, status: number): void {
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  };
  send(response, status, headers, Buffer.from(refusalPage(status)));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: Uint8Array | null,
): void {
  response.writeHead(
    status,
    body === null ? headers : { ...headers, 'content-length': body.length },
  );
  response.end(body ?? undefined);
}
