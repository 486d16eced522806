import { inBothLanguages } from './in-both-languages.ts';

export const startText = inBothLanguages(
  {
    starting: '正在打开 Opening',
    failed: '未能启动',
    failedWhy: (code: string) =>
      code === 'store-full'
        ? '磁盘空间不足，浏览器打不开本机数据。已保存的数据仍在磁盘日志里；请腾出空间后重新启动。'
        : `读取本机数据失败（${code}）。已保存的数据仍在磁盘上；请重新启动，若仍失败请联系管理员。`,
    screenFailed: '这一页没能显示',
    screenFailedWhy: (why: string) =>
      `已保存的内容完好。若磁盘已满，请先清理空间，再点“重试”。（${why}）`,
    retry: '重试',
    restored: (n: number) => `浏览器存储曾丢失，已从磁盘日志恢复 ${n} 条变更。`,
  },
  {
    starting: 'Opening 正在打开',
    failed: 'Could not start',
    failedWhy: (code) =>
      code === 'store-full'
        ? "The disk is too full for the browser to open this laptop's data. What was saved is still in the journal on disk; free some space and start again."
        : `This laptop's data could not be read (${code}). What was saved is still on disk; start again, and if it fails again ask your administrator.`,
    screenFailed: 'This page could not be shown',
    screenFailedWhy: (why) =>
      `What was saved is safe. If the disk is full, free some space, then try again. (${why})`,
    retry: 'Try again',
    restored: (n) =>
      `The browser's store had been lost; ${n} changes came back from the journal on disk.`,
  },
);
