import { useCallback } from 'react';
import type { CsvNoticeCode } from '../../shared/exchange/csv-notice.ts';
import type { RegisterNoticeCode } from '../../shared/exchange/register-notice.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import { noticeText } from './notice-text.ts';
import type { NoticeWords } from './notice-words.ts';
import { csvNotices, registerNotices } from './notices/register-notices.ts';
import { useLanguage } from './use-text.ts';

const WORDS: NoticeWords<RegisterNoticeCode | CsvNoticeCode> = {
  ...registerNotices,
  ...csvNotices,
};

/** The sentence of a Notice about a register: some codes mean another thing there than in a survey workbook. */
export function useRegisterNoticeText(): (notice: Notice) => string {
  const language = useLanguage();
  return useCallback(
    (notice: Notice) => {
      const words = (WORDS as Partial<NoticeWords<string>>)[notice.code];
      return words?.[language](notice.params ?? {}) ?? noticeText(notice, language);
    },
    [language],
  );
}
