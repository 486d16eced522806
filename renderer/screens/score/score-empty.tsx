import { Empty } from 'antd';
import { Link } from 'wouter';
import { paths } from '../../app/paths.ts';
import { scoreText } from '../../text/score-text.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page.tsx';

/** Why there is nothing to score here, and the way back. */
export function ScoreEmpty({ title, why }: { readonly title: string; readonly why: string }) {
  const t = useText(scoreText);
  return (
    <Page title={title}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={why}>
        <Link to={paths.today}>{t.back}</Link>
      </Empty>
    </Page>
  );
}
