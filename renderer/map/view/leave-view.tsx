import { useMapEvents } from 'react-leaflet';
import type { SurveyMapProps } from '../map-props.ts';

interface LeaveViewProps {
  readonly onLeave: NonNullable<SurveyMapProps['onLeaveView']>;
}

/** Tells after each move what is in view, so that a screen can be come back to as it was left. */
export function LeaveView({ onLeave }: LeaveViewProps) {
  const map = useMapEvents({
    moveend: () => {
      const { lat, lng } = map.getCenter();
      onLeave({ latitude: lat, longitude: lng, zoom: map.getZoom() });
    },
  });
  return null;
}
