import { Spin } from 'antd';
import { useOverlays } from '../../../queries/use-overlays.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useText } from '../../../text/use-text.ts';
import { OverlayRow } from './overlay-row.tsx';

/** All overlays, in the order in which they came. */
export function OverlayList() {
  const t = useText(overlaysText);
  const overlays = useOverlays();
  return (
    <>
      <h3>{t.list}</h3>
      {overlays === undefined && <Spin />}
      {overlays?.length === 0 && <p className="pack-faint">{t.none}</p>}
      <ul className="pack-list" aria-label={t.list}>
        {overlays?.map((overlay) => (
          <OverlayRow key={overlay.id} overlay={overlay} />
        ))}
      </ul>
    </>
  );
}
