import { overlaysText } from '../../../text/overlays-text.ts';
import { useText } from '../../../text/use-text.ts';
import { ImportOverlay } from './import-overlay.tsx';
import { LeftOverlays } from './left-overlays.tsx';
import { OverlayList } from './overlay-list.tsx';
import './overlays.css';

/** What lies over every map: what is here, what comes in, what can be brought back. */
export function OverlaySection() {
  const t = useText(overlaysText);
  return (
    <section aria-labelledby="overlays" className="overlays">
      <h2 id="overlays">{t.title}</h2>
      <p className="pack-faint">{t.lead}</p>
      <ImportOverlay />
      <OverlayList />
      <LeftOverlays />
    </section>
  );
}
