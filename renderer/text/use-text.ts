import { createContext, useContext } from 'react';
import type { Language, Localized } from '../../shared/kernel/localized.ts';

/** The language of the window; Chinese unless the person chose English. */
export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The dictionary in the window's language. */
export function useText<T>(dictionary: Readonly<Record<Language, T>>): T {
  return dictionary[useContext(LanguageContext)];
}

/** Picks a data text (a checklist's, say) in the window's language. */
export function useLocalized(): (text: Localized) => string {
  const language = useContext(LanguageContext);
  return (text) => text[language];
}
