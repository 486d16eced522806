import { useCallback } from 'react';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { useLanguage } from '../text/use-text.ts';

/** The name of a site type in the window's language; any other text as it is. */
export function useTypeName(): (type: string) => string {
  const language = useLanguage();
  return useCallback(
    (type) => BUNDLED_CHECKLISTS.find((list) => list.siteType === type)?.name[language] ?? type,
    [language],
  );
}
