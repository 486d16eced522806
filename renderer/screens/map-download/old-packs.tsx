import { Button } from 'antd';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { useMapPacks } from '../../queries/use-map-packs.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { localDay } from '../../ui/local-day.ts';

const OFFERED = 3;

/** The packs nobody has looked at for longest; removing them here gives their space at once. */
export function OldPacks() {
  const t = useText(planDownloadText);
  const acts = useMapPackActs();
  const packs = useMapPacks() ?? [];
  const oldest = [...packs].reverse().slice(0, OFFERED);
  if (oldest.length === 0) return null;
  return (
    <>
      <p>{t.oldest}</p>
      <ul className="download-old">
        {oldest.map((pack) => (
          <li key={pack.id}>
            <span className="numbers">
              {pack.name} · {t.lastUsed(localDay(pack.usedAt), byteSize(pack.bytes))}
            </span>
            <Button aria-label={t.freeOf(pack.name)} onClick={() => void acts.clear(pack)}>
              {t.free}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
