import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Notice } from '../../../shared/kernel/notice.ts';
import type { FileWork } from '../../commands/file-queue.ts';
import { keptFilesText } from '../../text/kept-files-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';

interface ImportingRowProps {
  readonly one: Pick<FileWork<unknown, unknown>, 'name' | 'state'>;
  readonly onDismiss: () => void;
  /** How far it is, or what came of it. */
  readonly children: ReactNode;
}

/** A file on its way in, which can be stopped, and in the end what came of it. */
export function ImportingRow({ one, onDismiss, children }: ImportingRowProps) {
  const t = useText(keptFilesText);
  const { state, name } = one;
  const done = state.at === 'done';
  return (
    <li className="pack-importing">
      <div className="pack-importing-body">
        <strong>{name}</strong>
        {state.at === 'waiting' ? <p className="pack-faint">{t.waiting}</p> : children}
      </div>
      <Button
        aria-label={done ? t.dismissOf(name) : t.stopOf(name)}
        autoInsertSpace={false}
        onClick={onDismiss}
      >
        {done ? t.dismiss : t.stop}
      </Button>
    </li>
  );
}

/** Why a file was not taken in, or not whole, and what stands in spite of it. */
export function Fault(props: { readonly notice: Notice; readonly stands: string }) {
  const wordingOf = useNoticeText();
  return (
    <div role="alert">
      <p className="pack-fault">{wordingOf(props.notice)}</p>
      <p>{props.stands}</p>
    </div>
  );
}

/** What was odd in a file that was read all the same. */
export function Remarks({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useText(keptFilesText);
  const wordingOf = useNoticeText();
  if (notices.length === 0) return null;
  return (
    <details className="pack-remarks">
      <summary>{t.oddities(notices.length)}</summary>
      <ul>
        {notices.map((notice, at) => (
          <li key={at}>{wordingOf(notice)}</li>
        ))}
      </ul>
    </details>
  );
}
