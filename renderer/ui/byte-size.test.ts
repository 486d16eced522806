import { expect, it } from 'vitest';
import { byteSize } from './byte-size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 KB'],
  [1_540_000, '1.5 MB'],
  [10_737_418_240, '10.7 GB'],
])('%d bytes read %s', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words);
});
