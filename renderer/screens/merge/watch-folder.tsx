import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useFolderWatch } from '../../commands/use-folder-watch.ts';
import { useMergeDesk } from '../../commands/use-merge-desk.ts';
import { folderWatchText } from '../../text/folder-watch-text.ts';
import { useText } from '../../text/use-text.ts';
import { canKeepFolder } from '../../ui/folder-handle.ts';

/** Takes the workbooks that come into a folder as they come. */
export function WatchFolder() {
  const t = useText(folderWatchText);
  const { state, begin, stop, take } = useFolderWatch();
  const applying = useMergeDesk().state.plan.at === 'applying';
  const { folder, waiting, lost } = state;
  if (!canKeepFolder()) return null;
  if (folder === null)
    return (
      <>
        <Button icon={<EyeOutlined />} onClick={() => void begin()}>
          {t.watch}
        </Button>
        {lost !== null && <Alert type="warning" showIcon title={t.lost(lost)} />}
      </>
    );
  return (
    <div className="merge-watch" role="status">
      <EyeOutlined aria-hidden />
      <span>{t.watching(folder)}</span>
      {waiting > 0 && (
        <Button type="primary" disabled={applying} onClick={take}>
          {t.take(waiting)}
        </Button>
      )}
      <Button onClick={stop}>{t.stop}</Button>
    </div>
  );
}
