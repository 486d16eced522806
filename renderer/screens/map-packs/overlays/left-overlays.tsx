import { Button } from 'antd';
import { useOverlayActs } from '../../../commands/use-overlay-acts.ts';
import { useLeftOverlays } from '../../../queries/use-overlays.ts';
import { keptFilesText } from '../../../text/kept-files-text.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useText } from '../../../text/use-text.ts';

/** Overlays that were removed and whose shapes are still there. */
export function LeftOverlays() {
  const t = useText(overlaysText);
  const kept = useText(keptFilesText);
  const acts = useOverlayActs();
  const overlays = useLeftOverlays() ?? [];
  if (overlays.length === 0) return null;
  return (
    <>
      <h3>{t.left}</h3>
      <p className="pack-faint">{kept.leftWhy}</p>
      <ul className="pack-list" aria-label={t.left}>
        {overlays.map((overlay) => (
          <li key={overlay.id} className="pack-row">
            <div className="pack-row-body">
              <h4>{overlay.name}</h4>
            </div>
            <Button
              type="primary"
              aria-label={kept.bringBackOf(overlay.name)}
              onClick={() => acts.bringBack(overlay)}
            >
              {kept.bringBack}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={acts.clear}>{kept.clear}</Button>
    </>
  );
}
