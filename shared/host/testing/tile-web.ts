import { TILE_LIMIT_BYTES } from '../tile-capabilities.ts';
import { htmlPage, pngTile } from '../../tiles/testing/tile-images.ts';

/** What the made-up map server answers; null: it never does. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Columns of the made-up server's tiles at zoom 4, each with a way of its own. */
export const WEB_COLUMNS = {
  image: 0,
  missing: 1,
  throttled: 2,
  moved: 3,
  toFile: 4,
  toForbidding: 5,
  forEver: 6,
  tooLarge: 7,
  silent: 8,
  page: 9,
} as const;

const PNG = { 'content-type': 'image/png' };
const to = (location: string): ScriptedAnswer => ({
  status: 302,
  headers: { location },
  body: new Uint8Array(),
});

/** The same server for every host: `/{z}/{x}/{y}.png`. */
export function answerTileWeb(path: string): ScriptedAnswer | null {
  const [, column = '0', row = '0'] = /^\/4\/(\d+)\/(\d+)\.png$/u.exec(path) ?? [];
  switch (Number(column)) {
    case WEB_COLUMNS.missing:
      return { status: 404, headers: {}, body: new Uint8Array() };
    case WEB_COLUMNS.throttled:
      return { status: 429, headers: { 'retry-after': '7' }, body: new Uint8Array() };
    case WEB_COLUMNS.moved:
      return to(`/4/${WEB_COLUMNS.image}/${row}.png`);
    case WEB_COLUMNS.toFile:
      return to('file:///etc/passwd');
    case WEB_COLUMNS.toForbidding:
      return to('https://tile.openstreetmap.org/4/0/0.png');
    case WEB_COLUMNS.forEver:
      return to(path);
    case WEB_COLUMNS.tooLarge:
      return { status: 200, headers: PNG, body: new Uint8Array(TILE_LIMIT_BYTES + 1) };
    case WEB_COLUMNS.silent:
      return null;
    case WEB_COLUMNS.page:
      return { status: 200, headers: { 'content-type': 'text/html' }, body: htmlPage() };
    default:
      return { status: 200, headers: PNG, body: pngTile(256, Number(row), 100 + Number(row)) };
  }
}
