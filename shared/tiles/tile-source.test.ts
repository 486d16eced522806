import { describe, expect, it } from 'vitest';
import { officeSource } from './testing/office-source.ts';
import { buildTileUrl } from './build-tile-url.ts';
import { checkTileSource } from './check-tile-source.ts';
import { hostsOfAddress } from './hosts-of-address.ts';
import { liftKey, needsKey } from './lift-key.ts';
import { keyFor, keyNameOf } from './source-key.ts';
import { mayKeepAnswerFrom, refusePrefetch } from './prefetch-policy.ts';
import { TIANDITU_PAIRS, tiandituSource } from './tianditu-sources.ts';
import type { TileAddress, TileSource } from './tile-source.ts';
import { addressText } from './tile-source.ts';

const TILE = { z: 3, x: 5, y: 2 };

function sourceAt(address: TileAddress | string, more: Partial<TileSource> = {}): TileSource {
  const typed =
    typeof address === 'string' ? ({ scheme: 'xyz', template: address } as const) : address;
  return officeSource({
    id: 'intranet',
    name: '内网地图',
    address: typed,
    licence: '本单位自有',
    ...more,
  });
}

const codes = (source: TileSource): string[] => checkTileSource(source).map(({ code }) => code);

const KVP = { scheme: 'wmts-kvp', layer: '街 道', style: 'default', format: 'image/png' } as const;

describe('tile addresses', () => {
  it('T9 XYZ counts rows from the north, TMS from the south', () => {
    const template = 'http://gis:8080/地图/{z}/{x}/{y}.png';
    expect(buildTileUrl(sourceAt(template), TILE, '')).toBe('http://gis:8080/地图/3/5/2.png');
    expect(buildTileUrl(sourceAt({ scheme: 'tms', template }), TILE, '')).toBe(
      'http://gis:8080/地图/3/5/5.png',
    );
  });

  it('T9 XYZ with rows from the south or the quadkey, at every tile of zoom 2', () => {
    const south = sourceAt('http://gis/{z}/{x}/{-y}.png');
    const quad = sourceAt('http://gis/q{q}');
    expect(codes(south)).toEqual([]);
    expect(codes(quad)).toEqual([]);
    expect(buildTileUrl(south, TILE, '')).toBe('http://gis/3/5/5.png');
    const keys = [0, 1, 2, 3].map((y) =>
      [0, 1, 2, 3].map((x) => buildTileUrl(quad, { z: 2, x, y }, '').slice(12)).join(' '),
    );
    expect(keys).toEqual(['00 01 10 11', '02 03 12 13', '20 21 30 31', '22 23 32 33']);
    expect(buildTileUrl(quad, { z: 0, x: 0, y: 0 }, '')).toBe('http://gis/q');
  });

  it('T9 WMTS by query keeps what the endpoint says itself, in any case', () => {
    const endpoint = 'https://gis/wmts?service=WMTS&map=a&VERSION=1.1.0';
    const source = sourceAt({
      ...KVP,
      endpoint,
      matrixSet: 'EPSG:3857',
      matrixPrefix: 'EPSG:3857:',
    });
    expect(buildTileUrl(source, TILE, '')).toBe(
      'https://gis/wmts?service=WMTS&map=a&VERSION=1.1.0&REQUEST=GetTile' +
        '&LAYER=%E8%A1%97%20%E9%81%93&STYLE=default&TILEMATRIXSET=EPSG%3A3857&FORMAT=image%2Fpng' +
        '&TILEMATRIX=EPSG%3A3857%3A3&TILEROW=2&TILECOL=5',
    );
  });

  it('T9 WMTS by path fills in layer, style and matrix', () => {
    const template =
      'https://gis/{Layer}/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg';
    const source = sourceAt({ ...KVP, scheme: 'wmts-rest', template, matrixSet: 'w' });
    expect(buildTileUrl(source, TILE, '')).toBe(
      'https://gis/%E8%A1%97%20%E9%81%93/default/w/3/2/5.jpg',
    );
  });

  it('T9 subdomains take turns, the same tile always from the same', () => {
    const source = sourceAt('https://{s}.gis.cn/{z}/{x}/{y}', { subdomains: ['a', 'b', 'c'] });
    const asked = [0, 1, 2, 3].map((x) => buildTileUrl(source, { z: 3, x, y: 0 }, '')[8]);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('T10 the key is put in at the end, escaped, and not looked through for placeholders', () => {
    const source = sourceAt('https://gis/{z}/{x}/{y}?tk={key}');
    expect(buildTileUrl(source, TILE, '{x}&a b')).toBe('https://gis/3/5/2?tk=%7Bx%7D%26a%20b');
    expect(needsKey(addressText(source.address))).toBe(true);
  });

  it('T10 a key pasted with the address is taken out of it', () => {
    expect(liftKey('https://t0.tianditu.gov.cn/vec_w/wmts?tk=a1b2c3%3D&x=1')).toEqual({
      address: 'https://t0.tianditu.gov.cn/vec_w/wmts?tk={key}&x=1',
      key: 'a1b2c3=',
    });
    expect(liftKey('https://gis/{z}/{x}/{y}?token=%zz').key).toBe('%zz');
    for (const address of [
      'https://gis/{z}/{x}/{y}',
      'https://gis/?tk={key}',
      'https://gis/?stk=1',
    ]) {
      expect(liftKey(address)).toEqual({ address, key: null });
    }
  });

  it('T10 天地图 is asked as its documents say, and the preset holds no key', () => {
    expect(buildTileUrl(tiandituSource('vec'), { z: 10, x: 807, y: 435 }, 'K')).toBe(
      'https://t2.tianditu.gov.cn/vec_w/wmts?tk=K&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0' +
        '&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=10&TILEROW=435&TILECOL=807',
    );
    for (const layer of ['vec', 'cva', 'img', 'cia'] as const) {
      const source = tiandituSource(layer);
      expect(checkTileSource(source)).toEqual([]);
      expect(JSON.stringify(source)).toContain('tk={key}');
      expect(refusePrefetch(source)?.code).toBe('tiles-source-not-allowed');
    }
    expect(tiandituSource(TIANDITU_PAIRS.img).role).toBe('label');
  });
});

describe('sources as entered', () => {
  it('T11 all that is wrong is said at once', () => {
    expect(codes(sourceAt('ftp://gis/{z}', { minZoom: 9, maxZoom: 3 }))).toEqual([
      'tiles-address-unreadable',
      'tiles-placeholder-missing',
      'tiles-placeholder-missing',
      'tiles-zooms-wrong',
    ]);
    expect(codes(sourceAt('https://{s}.gis/{z}/{x}/{y}'))).toEqual(['tiles-subdomains-missing']);
    expect(codes(sourceAt('https://gis/{Z}/{X}/{Y}', { maxZoom: 23 }))).toEqual([
      'tiles-zooms-wrong',
    ]);
    const endpoint = 'https://gis/wmts';
    expect(codes(sourceAt({ ...KVP, endpoint, matrixSet: 'w' }))).toEqual([]);
    const odd = sourceAt('https://gis/{z}/{x}/{y}', { tileSize: 300 as 256 });
    expect(codes(odd)).toEqual(['tiles-size-wrong']);
  });

  it.each<[string, readonly string[] | null]>([
    ['https://GIS.example.cn:8080/{z}', ['gis.example.cn']],
    ['http://192.168.1.5/tiles?x={x}', ['192.168.1.5']],
    ['http://[::1]:80/{z}', ['[::1]']],
    ['https://gis.cn.', ['gis.cn']],
    ['https://{s}.gis.cn/{z}', ['a.gis.cn', 'b.gis.cn']],
    ['https://gis.cn/{s}/{z}', null],
    ['https:gis.cn/{z}', null],
    ['https:\\\\gis.cn/{z}', null],
    ['https://a@gis.cn/{z}', null],
    ['https://gis.cn\\@evil.cn/{z}', null],
    ['https://g%69s.cn/{z}', null],
    ['https://ｇｉｓ.cn/{z}', null],
    ['https://gis。cn/{z}', null],
    ['https://{key}.cn/{z}', null],
    ['https://gi\ts.cn/{z}', null],
    ['', null],
  ])('T12 reads the host of %j as %j', (address, hosts) => {
    expect(hostsOfAddress(address, ['a', 'b'])).toEqual(hosts);
  });
});

describe('saving an area', () => {
  it.each([
    'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    'https://a.tile.openstreetmap.org/{z}/{x}/{y}.png',
    'https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png',
    'http://{s}.tile.osm.org/{z}/{x}/{y}.png',
    'https://TILE.OpenStreetMap.org./{z}/{x}/{y}.png',
    'https://tile.openstreetmap.org:443/{z}/{x}/{y}.png',
    'https://vector.openstreetmap.org/{z}/{x}/{y}.png',
  ])('T13 is refused for OpenStreetMap whatever the office says: %s', (template) => {
    const source = sourceAt(template, { subdomains: ['a', 'b', 'c'] });
    expect(refusePrefetch(source)?.code).toBe('tiles-source-forbids');
  });

  it('T13 a subdomain list cannot spell the forbidden host', () => {
    const source = sourceAt('https://{s}.org/{z}/{x}/{y}.png', {
      subdomains: ['gis', 'tile.openstreetmap'],
    });
    expect(refusePrefetch(source)).toEqual({
      code: 'tiles-source-forbids',
      severity: 'error',
      params: { host: 'tile.openstreetmap.org' },
    });
  });

  it.each([
    'https://tile.openstreetmap.org@evil.cn/{z}/{x}/{y}.png',
    'https://til%65.openstreetmap.org/{z}/{x}/{y}.png',
    'https://tile。openstreetmap。org/{z}/{x}/{y}.png',
    'https:/\\tile.openstreetmap.org/{z}/{x}/{y}.png',
  ])('T14 an address that cannot be read surely is never saved from: %s', (template) => {
    expect(refusePrefetch(sourceAt(template))?.code).toBe('tiles-source-not-allowed');
  });

  it('T14 needs the office’s word', () => {
    const template = 'https://gis.cn/{z}/{x}/{y}.png';
    expect(refusePrefetch(sourceAt(template))).toBeNull();
    expect(refusePrefetch(sourceAt(template, { mayPrefetch: false }))).toEqual({
      code: 'tiles-source-not-allowed',
      severity: 'error',
      params: { source: '内网地图' },
    });
    const lookalike = sourceAt('https://notopenstreetmap.org/{z}/{x}/{y}.png');
    expect(refusePrefetch(lookalike)).toBeNull();
    const inPath = sourceAt('https://gis.cn/tile.openstreetmap.org/{z}/{x}/{y}.png');
    expect(refusePrefetch(inPath)).toBeNull();
  });

  it('T15 an answer that came from elsewhere is judged by where it came from', () => {
    expect(mayKeepAnswerFrom('https://gis.cn/3/5/2.png?tk=1')).toBe(true);
    expect(mayKeepAnswerFrom('https://tile.openstreetmap.org/3/5/2.png')).toBe(false);
    expect(mayKeepAnswerFrom('data:image/png,')).toBe(false);
  });
});

describe('where keys are kept', () => {
  it('T10 one for all layers of 天地图, else one a source, none where none is needed', () => {
    const own = sourceAt('http://gis/{z}/{x}/{y}?token={key}');
    const keys = { tianditu: 'a', intranet: 'b' };
    expect(keyFor(tiandituSource('vec'), keys)).toBe('a');
    expect(keyFor(tiandituSource('cia'), keys)).toBe('a');
    expect(keyFor(own, keys)).toBe('b');
    expect(keyFor({ ...own, id: 'other' }, keys)).toBe('');
    expect(keyNameOf(sourceAt('http://gis/{z}/{x}/{y}'))).toBeNull();
    const alike = sourceAt('http://t0.nottianditu.gov.cn/{z}/{x}/{y}?tk={key}');
    expect(keyFor(alike, { tianditu: 'a' })).toBe('');
  });
});
