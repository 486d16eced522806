import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { mergeText } from '../../text/merge-text.ts';
import { useText } from '../../text/use-text.ts';
import { useShowNotice } from '../../ui/notice-center.ts';
import type { FolderFile } from '../../ui/pick-workbooks.ts';
import { WatchFolder } from './watch-folder.tsx';
import { askForFolder, pickWorkbooks, readDrop } from '../../ui/pick-workbooks.ts';

interface DropZoneProps {
  readonly small: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files and folders by drag, by mouse or by keyboard; whatever is no workbook is refused with its reason later. */
export function DropZone({ small, onFiles }: DropZoneProps) {
  const t = useText(mergeText);
  const [over, setOver] = useState(false);
  const takeFolder = useTakeFolder(onFiles);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const { files, folders } = await readDrop(event.dataTransfer);
    if (files.length > 0) onFiles(files);
    if (folders.length > 0) takeFolder(folders);
  };
  return (
    <div className="merge-drop-zone">
      <label
        className={`merge-drop${small ? ' is-small' : ''}${over ? ' is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
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
      <div className="merge-folder">
        <Button icon={<FolderOpenOutlined />} onClick={() => askForFolder(takeFolder)}>
          {t.chooseFolder}
        </Button>
        <WatchFolder />
      </div>
    </div>
  );
}

/** The workbooks of a folder go on the desk; which of them stand open elsewhere, or that there is none, is said. */
function useTakeFolder(onFiles: DropZoneProps['onFiles']): (all: readonly FolderFile[]) => void {
  const showNotice = useShowNotice();
  return (all) => {
    const found = pickWorkbooks(all);
    const open = found.filter((one) => one.open).map(({ name }) => name);
    if (found.length === 0) return showNotice({ code: 'folder-no-workbooks', severity: 'warning' });
    if (open.length > 0) {
      const params = { count: open.length, names: open.slice(0, 3).join('、') };
      showNotice({ code: 'folder-workbooks-open', severity: 'warning', params });
    }
    onFiles(found.map(({ file }) => file));
  };
}
