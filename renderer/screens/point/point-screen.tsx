import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Empty, Spin } from 'antd';
import { useLocation } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { usePoint } from '../../queries/use-points.ts';
import { useRecordHistory } from '../../queries/use-record-history.ts';
import { pointText } from '../../text/point-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { PointAssessments } from './point-assessments.tsx';
import { PointConflicts } from './point-conflicts.tsx';
import { PointFacts } from './point-facts.tsx';
import { PointHistory } from './point-history.tsx';
import { PointPlace } from './point-place.tsx';
import { SeveralAssessments } from './several-assessments.tsx';
import './point.css';
import { useTypeName } from '../../ui/use-type-name.ts';

/** All that is known of one point: the register's fields, where it lies, its assessments and changes. */
export function PointScreen({ id }: { readonly id: string }) {
  const t = useText(pointText);
  const point = usePoint(id);
  const [, go] = useLocation();
  if (point === undefined) return <Spin className="point-loading" />;
  if (point === null || point.values.removed === true)
    return (
      <Page title={t.missing}>
        <Empty description={t.missingWhy}>
          <Button onClick={() => go(paths.points)}>{t.back}</Button>
        </Empty>
      </Page>
    );
  return <KnownPoint point={point} />;
}

function KnownPoint({ point }: { readonly point: RecordRow<'point'> }) {
  const t = useText(pointText);
  const typeName = useTypeName();
  const history = useRecordHistory(point.id);
  const [, go] = useLocation();
  const { code, name, siteType, district } = point.values;
  const under = [code, siteType && typeName(siteType), district].filter((part) => part);
  return (
    <Page
      title={name}
      subtitle={under.join(' · ')}
      actions={
        <>
          <Button icon={<ArrowLeftOutlined />} onClick={() => go(paths.points)}>
            {t.back}
          </Button>
          <Button autoInsertSpace={false} type="primary" onClick={() => go(paths.score(point.id))}>
            {t.score}
          </Button>
        </>
      }
    >
      <PointConflicts point={point} history={history} />
      <div className="point-columns">
        <PointFacts point={point} />
        <div className="point-beside">
          <PointPlace point={point} />
          <SeveralAssessments point={point} />
          <PointAssessments point={point} />
        </div>
      </div>
      <PointHistory history={history} />
    </Page>
  );
}
