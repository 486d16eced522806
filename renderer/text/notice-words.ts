import type { Language } from '../../shared/kernel/localized.ts';

/** What a Notice's wording is made from. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** A sentence per language for every code of a union. */
export type NoticeWords<Code extends string> = Readonly<
  Record<Code, Readonly<Record<Language, (params: NoticeParams) => string>>>
>;
