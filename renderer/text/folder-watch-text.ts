import { inBothLanguages } from './in-both-languages.ts';

/** Watching a folder for workbooks to merge. */
export const folderWatchText = inBothLanguages(
  {
    watch: '监看一个文件夹',
    watching: (folder: string) => `正在监看“${folder}”：放进来或改过的工作簿会自动列出。`,
    take: (n: number) => `列出新到的 ${n} 个工作簿`,
    stop: '停止监看',
    lost: (folder: string) =>
      `读不到“${folder}”了，已停止监看。列出的文件不受影响；接好后请重新选择。`,
  },
  {
    watch: 'Watch a folder',
    watching: (folder) =>
      `Watching “${folder}”: workbooks put there, or changed there, are listed by themselves.`,
    take: (n) => (n === 1 ? 'List the workbook that came' : `List the ${n} workbooks that came`),
    stop: 'Stop watching',
    lost: (folder) =>
      `“${folder}” cannot be read any more, so it is no longer watched. Files already listed are not affected; choose it again when it is back.`,
  },
);
