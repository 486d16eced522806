import { createContext, useContext } from 'react';
import type { Notice } from '../../shared/kernel/notice.ts';

/** Shows a Notice over the screen, in the window's language. */
export type ShowNotice = (notice: Notice) => void;

export const NoticeContext = createContext<ShowNotice>(() => undefined);

export function useShowNotice(): ShowNotice {
  return useContext(NoticeContext);
}
