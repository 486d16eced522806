import type { ReactNode } from 'react';

interface AnswerButtonProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  /** The key that does the same, printed on the button. */
  readonly keyName?: string;
  readonly tone?: 'good' | 'bad' | 'plain';
  readonly children: ReactNode;
}

/** A large answer; chosen is shown by fill, frame and a tick, and only once it is stored. */
export function AnswerButton({
  pressed,
  onPress,
  keyName,
  tone = 'plain',
  children,
}: AnswerButtonProps) {
  return (
    <button
      type="button"
      className="answer-button"
      data-tone={tone}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <svg className="answer-tick" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 8.5l3.6 3.6 7.4-8" fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
      <span>{children}</span>
      {keyName !== undefined && <kbd aria-hidden="true">{keyName}</kbd>}
    </button>
  );
}
