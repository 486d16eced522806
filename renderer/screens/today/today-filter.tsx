import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { todayText } from '../../text/today-text.ts';
import { useText } from '../../text/use-text.ts';
import type { TodayView } from './choose-next.ts';

const VIEWS: readonly TodayView[] = ['open', 'done', 'all'];

interface TodayFilterProps {
  readonly view: TodayView;
  readonly onView: (view: TodayView) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

export function TodayFilter({ view, onView, search, onSearch }: TodayFilterProps) {
  const t = useText(todayText);
  return (
    <div className="today-filter">
      <Segmented<TodayView>
        aria-label={t.show}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
        onChange={onView}
      />
      <Input
        prefix={<SearchOutlined />}
        allowClear
        aria-label={t.search}
        placeholder={t.search}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
    </div>
  );
}
