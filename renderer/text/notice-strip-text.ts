import { inBothLanguages } from './in-both-languages.ts';

export const noticeStripText = inBothLanguages(
  { notices: '提示', close: '关闭提示' },
  { notices: 'Notices', close: 'Close the notice' },
);
