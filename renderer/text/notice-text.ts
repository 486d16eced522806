import { useCallback } from 'react';
import type { ChainNoticeCode } from '../../shared/changes/admit-changes.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { StoreNoticeCode } from '../commands/carry-out.ts';
import type { NoticeWords } from './notice-words.ts';
import type { WindowNoticeCode } from './notices/log-notices.ts';
import { chainNotices, storeNotices, windowNotices } from './notices/log-notices.ts';
import { useLanguage } from './use-text.ts';

/** Every code a Notice may carry; a code without wording does not compile. */
export type KnownNoticeCode = ChainNoticeCode | StoreNoticeCode | WindowNoticeCode;

const WORDS: NoticeWords<KnownNoticeCode> = { ...chainNotices, ...storeNotices, ...windowNotices };

/** The sentence of a Notice in the window's language. */
export function useNoticeText(): (notice: Notice) => string {
  const language = useLanguage();
  return useCallback((notice: Notice) => noticeText(notice, language), [language]);
}

export function noticeText(notice: Notice, language: Language): string {
  const words = (WORDS as NoticeWords<string>)[notice.code];
  return words === undefined ? notice.code : words[language](notice.params ?? {});
}
