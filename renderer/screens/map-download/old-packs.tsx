import { Button } from 'antd';
import { useMapPackActs } from '../../commands/use-map-pack-acts.ts';
import { useMapPacks } from '../../queries/use-map-packs.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { keptFilesText } from '../../text/kept-files-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { localDay } from '../../ui/local-day.ts';
import { LeftPacks } from '../map-packs/left-packs.tsx';
import '../map-packs/map-packs.css';

const OFFERED = 3;

/** The packs nobody has looked at for longest, and those removed whose space can be given free. */
export function OldPacks() {
  const t = useText(planDownloadText);
  const kept = useText(keptFilesText);
  const acts = useMapPackActs();
  const oldest = (useMapPacks() ?? []).toReversed().slice(0, OFFERED);
  return (
    <>
      {oldest.length > 0 && <p>{t.oldest}</p>}
      <ul className="download-old">
        {oldest.map((pack) => (
          <li key={pack.id}>
            <span className="numbers">
              {pack.name} · {t.lastUsed(localDay(pack.usedAt), byteSize(pack.bytes))}
            </span>
            <Button aria-label={kept.removeOf(pack.name)} onClick={() => void acts.remove(pack)}>
              {kept.remove}
            </Button>
          </li>
        ))}
      </ul>
      <LeftPacks />
    </>
  );
}
