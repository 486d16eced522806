import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTileWeb } from '../../../shared/host/testing/tile-web.ts';

/** The made-up map server of the contract suite, on a port of its own. */
export async function serveTileWeb(): Promise<{ readonly web: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = answerTileWeb((request.url ?? '').replace(/\?.*$/u, ''));
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    web: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
