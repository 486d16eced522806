import { Spin } from 'antd';
import { Suspense, lazy, useMemo } from 'react';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useSettings } from '../../app/session.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { useHere } from '../../queries/use-here.ts';
import { mapText } from '../../text/map-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import type { TodayPoint } from './choose-next.ts';

const SurveyMap = lazy(async () => ({
  default: (await import('../../map/survey-map.tsx')).SurveyMap,
}));

interface TodayMapProps {
  readonly points: readonly TodayPoint[];
  readonly round: RecordRow<'round'>;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

export function TodayMap({ points, round, selectedId, onSelect }: TodayMapProps) {
  const t = useText(mapText);
  const language = useLanguage();
  const { theme } = useSettings().settings;
  const here = useHere();
  const placed = useMemo(
    () =>
      points.flatMap(({ row, state }) => {
        const { position, name } = row.values;
        return position ? [{ id: row.id, position, label: name ?? '', state }] : [];
      }),
    [points],
  );
  return (
    <div className="today-map">
      <Suspense fallback={<Spin style={{ margin: 48 }} />}>
        <SurveyMap
          points={placed}
          selectedId={selectedId}
          onSelect={onSelect}
          ground={isSampleRound(round.id) ? 'sampleCity' : 'grid'}
          fit="points"
          fitKey={round.id}
          theme={theme}
          language={language}
          here={here ?? undefined}
          texts={t}
        />
      </Suspense>
    </div>
  );
}
