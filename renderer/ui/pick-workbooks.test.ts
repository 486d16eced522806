import { describe, expect, it } from 'vitest';
import { pickWorkbooks, readDrop } from './pick-workbooks.ts';

const at = (path: string) => ({ path, file: new File([], path.slice(path.lastIndexOf('/') + 1)) });
const pick = (...paths: readonly string[]) => {
  const found = pickWorkbooks(paths.map(at));
  return {
    files: found.map(({ name }) => name),
    open: found.filter(({ open }) => open).map(({ name }) => name),
  };
};

describe('a folder of workbooks', () => {
  it('gives the workbooks at any depth by path, and passes the rest over', () => {
    expect(pick('组/二/b.xlsx', '组/a.XLSX', '组/说明.docx', '组/旧.xls', '组/照片/1.jpg')).toEqual(
      {
        files: ['a.XLSX', 'b.xlsx', '旧.xls'],
        open: [],
      },
    );
  });

  it('passes lock files over and names what they say is open, in the same folder only', () => {
    expect(
      pick('a/1.xlsx', 'a/~$1.xlsx', 'a/2.xlsx', 'b/2.xlsx', 'b/.~lock.2.xlsx#', 'b/~$3.xlsx'),
    ).toEqual({ files: ['1.xlsx', '2.xlsx', '2.xlsx'], open: ['1.xlsx', '2.xlsx'] });
  });

  it('reads what was dropped: files as they are, folders to their bottom, however many', async () => {
    const fileEntry = (path: string) => ({
      isFile: true,
      isDirectory: false,
      name: path,
      fullPath: path,
      file: (done: (file: File) => void) => done(new File([], path)),
    });
    const folderEntry = (name: string, children: readonly object[]) => ({
      isFile: false,
      isDirectory: true,
      name,
      fullPath: `/${name}`,
      createReader: () => {
        const left = [...children];
        return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 100)) };
      },
    });
    const many = Array.from({ length: 250 }, (_, n) => fileEntry(`/组/${n}.xlsx`));
    const entries = [fileEntry('/x.xlsx'), folderEntry('组', [...many, folderEntry('空', [])])];
    const dropped = {
      items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
      files: [new File([], 'x.xlsx'), new File([], '组')],
    };
    const { files, folders } = await readDrop(dropped as unknown as DataTransfer);
    expect(files.map(({ name }) => name)).toEqual(['x.xlsx']);
    expect(folders).toHaveLength(250);
  });
});
