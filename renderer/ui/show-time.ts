import { hybridMilliseconds } from '../../shared/kernel/hybrid-time.ts';
import type { HybridTime } from '../../shared/kernel/hybrid-time.ts';
import type { Language } from '../../shared/kernel/localized.ts';

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};

/** An ISO 8601 instant where the laptop is, to the minute; '' when it is no instant. */
export function showInstant(at: string, language: Language): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? '' : FORMATS[language].format(ms);
}

/** A Change's time stamp, to the minute. */
export function showStamp(at: HybridTime, language: Language): string {
  const ms = hybridMilliseconds(at);
  return Number.isNaN(ms) ? '' : FORMATS[language].format(ms);
}
