import { describe, expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';
import { gifTile, htmlPage, jpegTile, pngTile, webpTile } from './testing/tile-images.ts';

const NONE = new Uint8Array();
const judge = (status: number, bytes: Uint8Array, retryAfter: string | null = null, size = 256) =>
  judgeAnswer({ status, bytes, retryAfter }, size);

describe('judging an answer', () => {
  it.each([
    ['PNG', pngTile(256)],
    ['JPEG', jpegTile(256)],
    ['padded JPEG', jpegTile(256, 20)],
    ['WebP', webpTile(256)],
    ['GIF', gifTile(256)],
  ])('T16 takes a whole %s of the right size', (_, bytes) => {
    expect(judge(200, bytes)).toEqual({ kind: 'image' });
    expect(judge(200, bytes, null, 512)).toEqual({ kind: 'wrong', why: 'other-size' });
    expect(judge(200, bytes.subarray(0, bytes.length - 26)).kind).toBe('wrong');
  });

  it('T16 does not take what claims success and is no tile', () => {
    expect(judge(200, htmlPage())).toEqual({ kind: 'wrong', why: 'not-image' });
    expect(judge(200, pngTile(1))).toEqual({ kind: 'wrong', why: 'other-size' });
    expect(judge(200, pngTile(256, 7, 900).subarray(0, 500))).toEqual({
      kind: 'wrong',
      why: 'cut-short',
    });
    expect(judge(200, pngTile(256).subarray(0, 20))).toEqual({ kind: 'wrong', why: 'not-image' });
  });

  it.each([
    [200, 'missing'],
    [204, 'missing'],
    [404, 'missing'],
    [410, 'missing'],
    [401, 'refused'],
    [403, 'refused'],
    [418, 'refused'],
    [304, 'refused'],
  ])('T17 an empty %i is %s', (status, kind) => {
    expect(judge(status, NONE)).toEqual({ kind });
  });

  it.each([408, 500, 502, 503, 504])('T17 %i may be better another time', (status) => {
    expect(judge(status, htmlPage())).toEqual({ kind: 'failing', why: 'server' });
  });

  it.each<[number, string | null, number | null]>([
    [429, '30', 30_000],
    [429, null, null],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT', null],
    [503, '5', 5_000],
  ])('T17 %i with Retry-After %j is throttling', (status, header, retryAfter) => {
    expect(judge(status, htmlPage(), header)).toEqual({ kind: 'throttled', retryAfter });
  });
});
