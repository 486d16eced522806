import { Spin } from 'antd';
import { Suspense, lazy, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { paths } from '../../app/paths.ts';
import { useSettings } from '../../app/session.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { mapText } from '../../text/map-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import type { MapLine } from './map-lines.ts';
import type { MapLookHandle } from './use-map-look.ts';

const SurveyMap = lazy(async () => ({
  default: (await import('../../map/survey-map.tsx')).SurveyMap,
}));

interface RoundMapProps {
  readonly round: RecordRow<'round'>;
  readonly here: MapLookHandle;
}

/** The map itself, with the points the list shows. */
export function RoundMap({ round, here }: RoundMapProps) {
  const texts = useText(mapText);
  const language = useLanguage();
  const [, go] = useLocation();
  const { theme } = useSettings().settings;
  const points = useMemo(() => placedPoints(here.shown), [here.shown]);
  const { chosen, view } = here.look;
  const press = (id: string): void => (id === chosen ? go(paths.score(id)) : here.choose(id));
  return (
    <Suspense fallback={<Spin style={{ margin: 48 }} />}>
      <SurveyMap
        points={points}
        selectedId={chosen ?? undefined}
        onSelect={press}
        clustered
        onSelectSeveral={(only) => here.narrow({ only })}
        ground={isSampleRound(round.id) ? 'sampleCity' : 'grid'}
        fit="points"
        fitKey={round.id}
        startView={view}
        onLeaveView={here.leave}
        theme={theme}
        language={language}
        texts={texts}
      />
    </Suspense>
  );
}

function placedPoints(lines: readonly MapLine[]) {
  return lines.flatMap(({ line, shown }) => {
    const { position } = line.point.values;
    return position ? [{ id: line.id, position, label: line.name, state: shown }] : [];
  });
}
