import { inBothLanguages } from './in-both-languages.ts';

export const noticeStripText = inBothLanguages(
  { close: '关闭提示' },
  { close: 'Close the notice' },
);
