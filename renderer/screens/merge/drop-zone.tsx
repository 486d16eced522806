import { InboxOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';

interface DropZoneProps {
  readonly small: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by drag, by mouse or by keyboard; whatever is no workbook is refused with its reason later. */
export function DropZone({ small, onFiles }: DropZoneProps) {
  const t = useText(mergeText);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      className={`merge-drop${small ? ' is-small' : ''}${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple
        accept=".xlsx"
        className="visually-hidden"
        aria-label={t.drop}
        aria-describedby="merge-drop-hint"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <InboxOutlined aria-hidden />
      <strong>{t.drop}</strong>
      <span id="merge-drop-hint">{t.dropHint}</span>
    </label>
  );
}
