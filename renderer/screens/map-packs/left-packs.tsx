import { Button } from 'antd';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { useLeftPacks } from '../../queries/use-map-packs.ts';
import { keptFilesText } from '../../text/kept-files-text.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';

/** Packs that were removed and whose tiles are still there. */
export function LeftPacks() {
  const t = useText(mapPacksText);
  const kept = useText(keptFilesText);
  const acts = useMapPackActs();
  const packs = useLeftPacks() ?? [];
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="packs-left">
      <h2 id="packs-left">{t.left}</h2>
      <p className="pack-faint">{kept.leftWhy}</p>
      <ul className="pack-list">
        {packs.map((pack) => (
          <li key={pack.id} className="pack-row">
            <div className="pack-row-body">
              <h3>{pack.name}</h3>
              <p className="pack-faint numbers">{byteSize(pack.bytes)}</p>
            </div>
            <div className="pack-row-acts">
              <Button
                type="primary"
                aria-label={kept.bringBackOf(pack.name)}
                onClick={() => void acts.bringBack(pack)}
              >
                {kept.bringBack}
              </Button>
              <Button aria-label={t.clearOf(pack.name)} onClick={() => void acts.clear(pack)}>
                {kept.clear}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
