import { describe, expect, it } from 'vitest';
import { filesOfHandle } from './folder-handle.ts';

const file = (name: string) => ({
  kind: 'file',
  name,
  getFile: () => Promise.resolve(new File(['x'], name)),
});
const gone = (name: string) => ({
  ...file(name),
  getFile: () => Promise.reject(new DOMException('', 'NotFoundError')),
});
const folder = (name: string, entries: readonly ReturnType<typeof file>[], lost = false) => ({
  kind: 'directory',
  name,
  getFile: () => Promise.reject(new Error('no file')),
  entries: async function* () {
    for (const entry of entries) yield Promise.resolve([entry.name, entry] as const);
    if (lost) throw new DOMException('', 'NotFoundError');
  },
});
const read = async (root: object): Promise<readonly (readonly [string, number])[]> => {
  const found = await filesOfHandle(root as FileSystemDirectoryHandle);
  return found.map(({ path, file: { size } }) => [path, size] as const);
};

describe('a folder that is looked into again', () => {
  it('names all files at any depth and opens workbooks alone', async () => {
    const root = folder('交来', [
      file('a.xlsx'),
      file('~$a.xlsx'),
      folder('一组', [file('b.xlsx'), file('说明.docx')]),
    ]);
    expect(await read(root)).toEqual([
      ['a.xlsx', 1],
      ['~$a.xlsx', 0],
      ['一组/b.xlsx', 1],
      ['一组/说明.docx', 0],
    ]);
  });

  it('leaves out what goes away meanwhile; only the folder itself is missed', async () => {
    const root = folder('交来', [gone('a.xlsx'), folder('一组', [], true), file('b.xlsx')]);
    expect(await read(root)).toEqual([['b.xlsx', 1]]);
    await expect(read(folder('交来', [], true))).rejects.toThrow(DOMException);
  });
});
