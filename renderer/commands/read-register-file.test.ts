import { expect, it } from 'vitest';
import { readRegisterFile } from './read-register-file.ts';

it('says of a file that went away that it cannot be read', async () => {
  const file = new File(['x'], '台账.csv');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readRegisterFile(file, new AbortController().signal)).toEqual({
    ok: false,
    error: { code: 'file-unreadable', severity: 'error' },
  });
});
