import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';

interface ReadingFileProps {
  readonly file: string;
  readonly onCancel: () => void;
}

/** How far the reading is cannot be known beforehand: the bar nears its end without reaching it. */
const HALF_WAY_MS = 4_000;
const EVERY_MS = 200;

/** Reading goes on in a worker; the window stays free and can be left or the reading cancelled. */
export function ReadingFile({ file, onCancel }: ReadingFileProps) {
  const t = useText(importRegisterText);
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed((ms) => ms + EVERY_MS), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const percent = Math.round((elapsed / (elapsed + HALF_WAY_MS)) * 100);
  return (
    <div className="import-reading" role="status">
      <h2>{t.reading(file)}</h2>
      <Progress percent={percent} showInfo={false} status="active" aria-label={t.reading(file)} />
      <p className="import-faint">{t.readingWhy}</p>
      <Button onClick={onCancel}>{t.cancel}</Button>
    </div>
  );
}
