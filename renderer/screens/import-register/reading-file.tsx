import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';

interface ReadingFileProps {
  readonly file: string;
  readonly onCancel: () => void;
}

const SECOND_MS = 1_000;

/** Reading goes on in a worker; the window stays free, and the reading can be cancelled. */
export function ReadingFile({ file, onCancel }: ReadingFileProps) {
  const t = useText(importRegisterText);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="import-reading">
      <h2 role="status">
        <Spin size="small" /> {t.reading(file)}
      </h2>
      <p className="import-faint numbers">
        {t.readingFor(seconds)} {t.readingWhy}
      </p>
      <Button autoInsertSpace={false} onClick={onCancel}>
        {t.cancel}
      </Button>
    </div>
  );
}
