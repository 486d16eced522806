import { UploadOutlined } from '@ant-design/icons';
import './file-button.css';

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file input that looks like the other buttons; the keyboard opens it too. */
export function FileButton({ label, accept, multiple, primary, onFiles }: FileButtonProps) {
  return (
    <label className={primary ? 'file-button is-primary' : 'file-button'}>
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple ?? false}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <UploadOutlined aria-hidden /> {label}
    </label>
  );
}
