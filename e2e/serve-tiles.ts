import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { TILE } from './write-tiles.ts';

/** What goes wrong with an answer: a status with its headers, a page, or a connection that breaks off. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'page'
  | 'dropped';

export interface TileServerOptions {
  /** What goes wrong with a tile (`z/x/y`) asked for the nth time, from 1; null when nothing does. */
  readonly fault?: (tile: string, times: number) => Fault | null;
  /** Answers wait for it. */
  readonly hold?: () => Promise<void>;
  /** What is answered instead of the blue one. */
  readonly tile?: Uint8Array;
  /** Answers a second at most; those beyond wait their turn. */
  readonly perSecond?: number;
  /** As before, so that a source that knows it finds it again. */
  readonly port?: number;
}

/** A server of one blue tile, wherever it is asked for. */
export interface TileServer {
  /** As a source's address. */
  readonly template: string;
  readonly port: number;
  /** Every tile asked for, `z/x/y`, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export async function serveTiles(options: TileServerOptions = {}): Promise<TileServer> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer((request, response) => {
    const tile = /^\/(\d+\/\d+\/\d+)\.png$/u.exec(request.url ?? '')?.[1];
    if (tile === undefined) return void response.writeHead(400).end();
    asked.push(tile);
    const nth = (times.get(tile) ?? 0) + 1;
    times.set(tile, nth);
    turn = Math.max(turn + 1000 / (options.perSecond ?? Infinity), performance.now());
    const fault = options.fault?.(tile, nth) ?? null;
    void wait(turn - performance.now())
      .then(() => options.hold?.())
      .then(() => answer(response, fault, options.tile ?? TILE));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    template: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
    port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function answer(response: ServerResponse, fault: Fault | null, tile: Uint8Array): void {
  if (fault === 'dropped') return void response.destroy();
  if (fault === 'page')
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>请登录</title>');
  if (fault !== null) return void response.writeHead(fault.status, fault.headers).end();
  response.writeHead(200, { 'content-type': 'image/png' }).end(tile);
}
