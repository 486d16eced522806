import { FileExcelOutlined, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import type { RefusedFile } from '../../commands/use-import-register.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useRegisterNoticeText } from '../../text/register-notice-text.ts';
import { useText } from '../../text/use-text.ts';

interface ChooseFileProps {
  readonly refused: RefusedFile | null;
  readonly onFile: (file: File) => void;
}

/** The door: a file chosen or dropped, and why the last one did not come in. */
export function ChooseFile({ refused, onFile }: ChooseFileProps) {
  const t = useText(importRegisterText);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      {refused && <Refused refused={refused} />}
      <div
        className={over ? 'import-drop is-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileExcelOutlined aria-hidden className="import-drop-icon" />
        <p>{t.drop}</p>
        <Button type="primary" size="large" onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <p className="import-faint">{t.dropKinds}</p>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.choose}
          accept=".xlsx,.xlsm,.xls,.csv,.txt,.tsv"
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
      </div>
    </>
  );
}

function Refused({ refused }: { readonly refused: RefusedFile }) {
  const t = useText(importRegisterText);
  const wordingOf = useRegisterNoticeText();
  return (
    <div role="alert" className="import-refused">
      <h2>
        <WarningFilled aria-hidden /> {t.refused}
      </h2>
      <p>
        <strong>{refused.file}</strong>
      </p>
      <p>{wordingOf(refused.notice)}</p>
      <p className="import-faint">{t.nothingWritten}</p>
    </div>
  );
}
