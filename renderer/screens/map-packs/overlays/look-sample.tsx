import type { OverlayLook } from '../../../../shared/overlays/map-overlay.ts';
import { useSettings } from '../../../app/session.ts';
import { OVERLAY_COLOURS, OVERLAY_DASHES } from '../../../map/overlays/overlay-looks.ts';

/** A short line as it is drawn on the map. */
export function LookSample({ look }: { readonly look: OverlayLook }) {
  const { theme } = useSettings().settings;
  return (
    <svg className="overlay-sample" viewBox="0 0 48 12" width="48" height="12" aria-hidden>
      <line
        x1="2"
        x2="46"
        y1="6"
        y2="6"
        stroke={OVERLAY_COLOURS[theme][look]}
        strokeWidth="2.5"
        strokeDasharray={OVERLAY_DASHES[look].join(' ')}
      />
    </svg>
  );
}
