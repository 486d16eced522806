import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { createHost } from '../host/create-host.ts';
import type { HostRefusal } from '../host/create-host.ts';
import { systemCode } from '../host/name-disk-error.ts';
import { answerRequest } from './answer-request.ts';
import type { ServedHost } from './answer-request.ts';
import { askToFront } from './ask-to-front.ts';
import { ENTER_QUERY, originOf } from './check-request.ts';
import { createWindowAccess } from './window-access.ts';

/** Never changes between releases: IndexedDB belongs to it. Below the ranges systems give to outgoing connections. */
export const FIXED_PORT = 21726;

export interface LocalHostOptions {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly version: string;
  /** 0 takes any free port (tests). */
  readonly port?: number;
  /** Another start asks this one to come to the front; answers with a word on what it did. */
  readonly onFront?: () => Promise<string>;
}

export interface LocalHost {
  readonly port: number;
  readonly origin: string;
  /** An address that lets one window in, once, within minutes: for a window opened by us. */
  singleUseAddress(): string;
  /** An address that lets in as long as this host runs: to be shown to the person, or for tests. */
  lastingAddress(): string;
  close(): Promise<void>;
}

export type LocalHostRefusal =
  | HostRefusal
  | { readonly code: 'port-held-by-dianwei'; readonly answer: string }
  | { readonly code: 'port-held'; readonly reason: string };

/** Opens the data folder and serves the window on 127.0.0.1 (rules H1–H12 of SPEC.md). */
export async function startLocalHost(
  options: LocalHostOptions,
): Promise<Result<LocalHost, LocalHostRefusal>> {
  const { dataFolder, version, rendererFolder, port = FIXED_PORT } = options;
  const onFront = options.onFront ?? (() => Promise.resolve('headless'));
  const opened = await createHost({ dataFolder, version, host: 'local', onKnock: onFront });
  if (!opened.ok) return opened;
  const host = opened.value;
  const access = createWindowAccess();
  const listening = await listen(port, { host, access, rendererFolder, onFront });
  if (!listening.ok) {
    await host.close();
    return listening;
  }
  const { server, port: actual } = listening.value;
  const origin = originOf(actual);
  const address = (ticket: string): string => `${origin}/?${ENTER_QUERY}=${ticket}`;
  return succeed({
    port: actual,
    origin,
    singleUseAddress: () => address(access.singleUseTicket()),
    lastingAddress: () => address(access.lastingTicket()),
    close: async () => {
      await stop(server);
      await host.close();
    },
  });
}

async function listen(
  port: number,
  served: ServedHost,
): Promise<Result<{ server: Server; port: number }, LocalHostRefusal>> {
  const server = createServer();
  const reason = await new Promise<string | null>((resolve) => {
    server.once('error', (error) => resolve(systemCode(error) ?? String(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(null));
  });
  if (reason !== null) {
    const answer = reason === 'EADDRINUSE' ? await askToFront(port) : null;
    return answer === null
      ? fail({ code: 'port-held', reason })
      : fail({ code: 'port-held-by-dianwei', answer });
  }
  const actual = (server.address() as AddressInfo).port;
  server.on('request', (request, response) => {
    answerRequest(request, response, actual, served).catch(() => response.destroy());
  });
  return succeed({ server, port: actual });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Calls under way are given a moment; what hangs longer is cut.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}
