import { DownloadOutlined, ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useExportRegister } from '../../commands/use-export-register.ts';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import type { PointLine } from './point-lines.ts';

/** Import a register, and export the whole one. */
export function RegisterActions({ lines }: { readonly lines: readonly PointLine[] }) {
  const t = useText(pointsText);
  const [, go] = useLocation();
  const { busy, exportRegister } = useExportRegister();
  return (
    <>
      <Button icon={<ImportOutlined />} onClick={() => go(paths.importRegister)}>
        {t.importRegister}
      </Button>
      <Button
        icon={<DownloadOutlined />}
        loading={busy}
        onClick={() => void exportRegister(lines.map(({ point }) => point))}
      >
        {t.exportRegister}
      </Button>
    </>
  );
}
