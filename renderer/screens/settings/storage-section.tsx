import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { useFreeSpace } from '../../queries/use-free-space.ts';
import { useMapPacks } from '../../queries/use-map-packs.ts';
import { useStorage, useStoreCounts } from '../../queries/use-storage.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { settingsText } from '../../text/settings-text.ts';
import { useText } from '../../text/use-text.ts';
import { Facts } from '../../ui/facts.tsx';
import { byteSize } from '../../ui/byte-size.ts';

/** Where the data lies, how much there is, and whether both copies are whole. */
export function StorageSection() {
  const t = useText(settingsText);
  const wordingOf = useNoticeText();
  const { journal } = useSession();
  const copied = useSyncExternalStore(journal.subscribe, journal.state);
  const { use, ask } = useStorage();
  const counts = useStoreCounts();
  const free = useFreeSpace();
  const packs = useMapPacks();
  const journalWords =
    copied.failure !== null
      ? wordingOf({ code: copied.failure, severity: 'error' })
      : copied.waiting > 0
        ? t.journalWaiting(copied.waiting)
        : t.journalSafe;
  return (
    <section aria-labelledby="settings-storage">
      <h2 id="settings-storage">{t.storage}</h2>
      <Facts
        facts={[
          [t.storageBrowser, use && t.storageOf(byteSize(use.usedBytes), byteSize(use.quotaBytes))],
          [t.storagePersistent, use && (use.persistent ? t.storageKept : t.storageNotKept)],
          [t.journal, journalWords],
          [t.disk, free === null ? null : byteSize(free)],
          [
            t.changes,
            counts &&
              `${counts.changes} · ${t.records(counts.points, counts.ratings, counts.photos)}`,
          ],
          [t.maps, packs && t.mapsOf(packs.length, byteSize(sumBytes(packs)))],
        ]}
      />
      {use && !use.persistent && <Button onClick={() => void ask()}>{t.askPersist}</Button>}
      <p>
        <Link to={paths.mapPacks}>{t.manageMaps}</Link>
      </p>
    </section>
  );
}

const sumBytes = (packs: readonly { readonly bytes: number }[]): number =>
  packs.reduce((sum, { bytes }) => sum + bytes, 0);
