import { CloseOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { Notice } from '../../../shared/kernel/notice.ts';
import { keyFingerprint } from '../../../shared/host/key-fingerprint.ts';
import { judgeInstallation, judgeState } from '../../../shared/merge/trust-list.ts';
import type { BookLabel } from '../../../shared/merge/book-label.ts';
import { useTrust } from '../../commands/use-trust.ts';
import type { DeskFile, MergeDesk } from '../../commands/merge-desk.ts';
import type { WorkbookStage } from '../../workers/workbook-task.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { momentWords } from '../../text/value-words.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { CountFacts } from './count-facts.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { SourceMark } from './source-mark.tsx';
import { stateOfRefusal } from './state-of-refusal.ts';

interface FileListProps {
  readonly files: readonly DeskFile[];
  readonly desk: MergeDesk;
  readonly locked: boolean;
}

/** One line per file, each with where it stands and what it says of itself. */
export function FileList({ files, desk, locked }: FileListProps) {
  const t = useText(mergeText);
  return (
    <ul className="merge-files" aria-label={t.files}>
      {files.map((file) => (
        <li key={file.id}>
          <div className="merge-file-head">
            <strong>{file.name}</strong>
            <span className="merge-hint numbers">{byteSize(file.bytes)}</span>
            <FileState file={file} />
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              disabled={locked}
              aria-label={t.remove(file.name)}
              onClick={() => desk.remove(file.id)}
            />
          </div>
          <FileBody file={file} desk={desk} />
        </li>
      ))}
    </ul>
  );
}

function FileState({ file }: { readonly file: DeskFile }) {
  const t = useText(mergeText);
  const { state } = file;
  if (state.at === 'read') {
    const { read } = state;
    return read.ok ? (
      <ReadMark book={read.value} />
    ) : (
      <SourceMark state={stateOfRefusal(read.error)} />
    );
  }
  return (
    <span className="merge-mark">
      {state.at === 'reading' && <LoadingOutlined aria-hidden />} {t[state.at]}
    </span>
  );
}

/** How far the file is believed by the installations the person vouches for; whose laptop signed it, where that is known. */
function ReadMark({ book }: { readonly book: BookLabel }) {
  const installation = judgeInstallation(book.publicKey, useTrust());
  const name = installation?.name ?? '';
  return (
    <>
      <SourceMark state={judgeState(book.state, installation)} />
      {name !== '' && <span className="merge-hint">{name}</span>}
    </>
  );
}

/** About how much of a file is behind one when a stage begins, per cent. */
const BEHIND: Readonly<Record<WorkbookStage, number>> = {
  unpacking: 15,
  comparing: 70,
  collecting: 0,
  writing: 0,
};

function FileBody({ file, desk }: { readonly file: DeskFile; readonly desk: MergeDesk }) {
  const t = useText(mergeText);
  const { state } = file;
  if (state.at === 'reading') {
    const stage = state.stage === 'comparing' ? t.stages.checking : t.stages.opening;
    return (
      <div className="merge-file-running">
        <Progress
          percent={state.stage === null ? 0 : BEHIND[state.stage]}
          status="active"
          showInfo={false}
          aria-label={`${file.name} ${stage}`}
        />
        <span>{stage}</span>
        <Button
          size="small"
          autoInsertSpace={false}
          aria-label={t.cancel(file.name)}
          onClick={() => desk.stop(file.id)}
        >
          {t.stop}
        </Button>
      </div>
    );
  }
  if (state.at !== 'read') return null;
  return state.read.ok ? <Opened book={state.read.value} /> : <Refused notice={state.read.error} />;
}

function Refused({ notice }: { readonly notice: Notice }) {
  return <p className="merge-bad">{useNoticeText()(notice)}</p>;
}

function Opened({ book }: { readonly book: BookLabel }) {
  const t = useText(mergeText);
  const language = useLanguage();
  const when = book.exportedAt.slice(0, 24);
  return (
    <>
      {book.exportedAt !== '' && (
        <p className="merge-hint numbers">
          {t.exportedBy(book.exporter ?? t.someone, momentWords(when, language))}
          {' · '}
          {t.checkCode} <code className="merge-code">{book.checkCode}</code>
        </p>
      )}
      {book.publicKey !== '' && (
        <p className="merge-hint">
          {t.fingerprint} <code className="merge-code">{keyFingerprint(book.publicKey)}</code>
        </p>
      )}
      {book.format !== null && <CountFacts counts={book.counts} />}
      <NoticeLines notices={book.notices} />
    </>
  );
}
