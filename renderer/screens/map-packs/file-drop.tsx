import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';

interface FileDropProps {
  readonly className?: string;
  readonly onFiles: (files: FileList) => void;
  readonly children: ReactNode;
}

/** A place to drop files on, with the buttons that choose them otherwise. */
export function FileDrop({ className = '', onFiles, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={`pack-drop ${className} ${over ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}
