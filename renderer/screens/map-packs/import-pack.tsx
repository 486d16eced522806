import { FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { usePackImports } from '../../commands/use-pack-imports.ts';
import type { PackFiles } from '../../map-packs/read-pack-files.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportingPack } from './importing-pack.tsx';

/** The door for files and folders of tiles, and those on their way in. */
export function ImportPack() {
  const t = useText(mapPacksText);
  const { imports, state } = usePackImports();
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (name: string, files: PackFiles): void => imports.add(name, { name, files });
  const takeFiles = (files: FileList | null): void => {
    for (const one of files ?? []) add(one.name, { kind: 'archive', file: one });
  };
  return (
    <section aria-label={t.importing}>
      <FileDrop onFiles={takeFiles}>
        <Button type="primary" icon={<FileAddOutlined />} onClick={() => file.current?.click()}>
          {t.importFile}
        </Button>
        <Button icon={<FolderOpenOutlined />} onClick={() => folder.current?.click()}>
          {t.importFolder}
        </Button>
        <p className="pack-faint">{t.importKinds}</p>
        <input
          ref={file}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.importFile}
          accept=".pmtiles,.mbtiles"
          onChange={({ target }) => {
            takeFiles(target.files);
            target.value = '';
          }}
        />
        <input
          ref={(input) => {
            folder.current = input;
            // React knows no such attribute by this name.
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.importFolder}
          onChange={({ target }) => {
            const chosen = folderOf(target.files);
            if (chosen) add(chosen.name, { kind: 'folder', files: chosen.files });
            target.value = '';
          }}
        />
      </FileDrop>
      {state.length > 0 && (
        <ul className="pack-importing-list">
          {state.map((one) => (
            <ImportingPack key={one.id} one={one} onDismiss={() => imports.dismiss(one.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The files of a chosen folder; their paths begin with the folder's own name. */
function folderOf(
  files: FileList | null,
): { readonly name: string; readonly files: { path: string; file: File }[] } | null {
  const all = [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath, file }));
  const [first] = all;
  return first ? { name: first.path.split('/')[0] ?? '', files: all } : null;
}
