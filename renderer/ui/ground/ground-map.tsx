import { Spin } from 'antd';
import { Suspense, lazy } from 'react';
import { useSettings } from '../../app/session.ts';
import type { SurveyMapProps } from '../../map/map-props.ts';
import { useDrawnOverlays } from '../../queries/use-overlays.ts';
import { useReadTile } from '../../commands/use-viewed-tiles.ts';
import { useTodaysTrack } from '../../queries/use-track.ts';
import { mapText } from '../../text/map-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { GroundChoice } from './ground-choice.tsx';
import { useGround } from './use-ground.ts';

const SurveyMap = lazy(async () => ({
  default: (await import('../../map/survey-map.tsx')).SurveyMap,
}));

type Given =
  'ground' | 'packs' | 'overlays' | 'track' | 'readTile' | 'theme' | 'language' | 'texts';

const NO_TRACK: NonNullable<SurveyMapProps['track']> = [];

interface GroundMapProps extends Omit<SurveyMapProps, Given> {
  /** The round is the sample city's: its map lies under the points. */
  readonly sample: boolean;
}

/** The points over this laptop's map packs, or over the grid where there are none. */
export function GroundMap({ sample, children, ...props }: GroundMapProps) {
  const texts = useText(mapText);
  const language = useLanguage();
  const { theme } = useSettings().settings;
  const readTile = useReadTile();
  const overlays = useDrawnOverlays();
  const ground = useGround();
  const track = useTodaysTrack();
  return (
    <Suspense fallback={<Spin style={{ margin: 48 }} />}>
      <SurveyMap
        {...props}
        ground={sample ? 'sampleCity' : 'grid'}
        packs={ground.shown}
        readTile={readTile}
        overlays={overlays}
        track={ground.trackShown ? track : NO_TRACK}
        theme={theme}
        language={language}
        texts={texts}
      >
        <GroundChoice ground={ground} sample={sample} />
        {children}
      </SurveyMap>
    </Suspense>
  );
}
