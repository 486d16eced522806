import {
  CheckCircleFilled,
  CloudOutlined,
  DisconnectOutlined,
  HddOutlined,
  SyncOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { MapWorkState } from './map-work-state.tsx';
import { saveState } from '../commands/save-state.ts';
import { useConflicts } from '../queries/use-conflicts.ts';
import { useMe } from '../queries/use-people.ts';
import { useFreeSpace } from '../queries/use-free-space.ts';
import { useCurrentRound } from '../queries/use-rounds.ts';
import { shellText } from '../text/shell-text.ts';
import { useText } from '../text/use-text.ts';
import { WhereMark } from '../ui/where/where-mark.tsx';
import { paths } from './paths.ts';
import { useSession } from './session.ts';

/** Always there: saved, copied to disk, network, space left, open conflicts, the round and whose laptop it is. */
export function StatusLine() {
  const t = useText(shellText).status;
  const me = useMe();
  const round = useCurrentRound();
  const conflicts = useConflicts();
  return (
    <footer className="status-line numbers" aria-label={t.label}>
      <SavedState />
      <NetworkState />
      <WhereMark />
      <SpaceState />
      <MapWorkState />
      {conflicts && conflicts.length > 0 && (
        <Link to={paths.merge} className="status-warning">
          <WarningFilled aria-hidden /> {t.conflicts(conflicts.length)}
        </Link>
      )}
      <span className="status-gap" />
      {round && <span className="status-round">{round.values.name}</span>}
      {me && <span>{t.person(me.values.name ?? '', me.values.unit ?? '')}</span>}
    </footer>
  );
}

function SavedState() {
  const t = useText(shellText).status;
  const { journal, storeKeeper } = useSession();
  const store = useSyncExternalStore(storeKeeper.subscribe, storeKeeper.state);
  const saving = useSyncExternalStore(saveState.subscribe, saveState.current);
  const copied = useSyncExternalStore(journal.subscribe, journal.state);
  const failed = copied.failure !== null;
  if (!store.open)
    return (
      <span role="status" className="status-warning">
        <WarningFilled aria-hidden /> {t.closed}
      </span>
    );
  return (
    <span role="status" className={failed ? 'status-warning' : undefined}>
      <SavedMark saving={saving > 0} failed={failed} /> {saving > 0 ? t.saving : t.saved}
      {' · '}
      {failed ? t.failed : copied.waiting > 0 ? t.notSafe(copied.waiting) : t.safe}
    </span>
  );
}

function SavedMark({ saving, failed }: { readonly saving: boolean; readonly failed: boolean }) {
  if (failed) return <WarningFilled aria-hidden />;
  return saving ? <SyncOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />;
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function NetworkState() {
  const t = useText(shellText).status;
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  return (
    <span>
      {online ? <CloudOutlined aria-hidden /> : <DisconnectOutlined aria-hidden />}{' '}
      {online ? t.online : t.offline}
    </span>
  );
}

const GIGABYTE = 1e9;

function SpaceState() {
  const t = useText(shellText).status;
  const free = useFreeSpace();
  if (free === null) return null;
  return (
    <span>
      <HddOutlined aria-hidden /> {t.space((free / GIGABYTE).toFixed(1))}
    </span>
  );
}
