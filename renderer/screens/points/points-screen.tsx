import { ImportOutlined } from '@ant-design/icons';
import { Button, Empty, Spin } from 'antd';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths.ts';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { PointList } from './point-list.tsx';
import './points.css';
import { usePointLines } from './use-point-lines.ts';

/** The register: find, filter, sort, open beside the list, import and export. */
export function PointsScreen() {
  const t = useText(pointsText);
  const lines = usePointLines();
  const [, go] = useLocation();
  if (lines !== undefined && lines.length > 0) return <PointList lines={lines} />;
  return (
    <Page title={t.title}>
      {lines === undefined ? (
        <Spin className="points-loading" />
      ) : (
        <Empty className="points-loading" description={<NoPoints />}>
          <Button
            type="primary"
            size="large"
            icon={<ImportOutlined />}
            onClick={() => go(paths.importRegister)}
          >
            {t.importRegister}
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function NoPoints() {
  const t = useText(pointsText);
  return (
    <>
      <strong>{t.empty}</strong>
      <br />
      {t.emptyWhy}
    </>
  );
}
