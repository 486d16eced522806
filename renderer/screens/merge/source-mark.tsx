import {
  CheckCircleFilled,
  CloseCircleFilled,
  EditFilled,
  QuestionCircleFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';

export type SourceState = 'intact' | 'edited' | 'unknown' | 'damaged' | 'refused';

const MARKS: Readonly<Record<SourceState, { readonly icon: ReactNode; readonly tone: string }>> = {
  intact: { icon: <CheckCircleFilled aria-hidden />, tone: 'good' },
  edited: { icon: <EditFilled aria-hidden />, tone: 'care' },
  unknown: { icon: <QuestionCircleFilled aria-hidden />, tone: 'care' },
  damaged: { icon: <CloseCircleFilled aria-hidden />, tone: 'bad' },
  refused: { icon: <CloseCircleFilled aria-hidden />, tone: 'bad' },
};

/** How far a file can be believed: a shape, a colour and the word; why, on pointing at it. */
export function SourceMark({ state }: { readonly state: SourceState }) {
  const t = useText(mergeText);
  const { icon, tone } = MARKS[state];
  return (
    <span className={`merge-mark is-${tone}`} title={t.stateWhy[state]}>
      {icon} {t.states[state]}
    </span>
  );
}
