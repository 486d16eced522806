import { Button, Progress } from 'antd';
import type { Notice } from '../../../shared/kernel/notice.ts';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import type { OutcomeCounts } from '../../../shared/tiles/outcomes.ts';
import type { DownloadUnderWay } from '../../commands/download-desk.ts';
import { useDownloadActs, useDownloadDesk } from '../../commands/use-downloads.ts';
import type { KeptDownload } from '../../queries/use-download.ts';
import { useDownload } from '../../queries/use-download.ts';
import { downloadText } from '../../text/download-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';

/** How far a pack's download is, and what can be done about it; nothing once all of it is here. */
export function PackDownload({ pack }: { readonly pack: MapPack }) {
  const kept = useDownload(pack.id);
  const { underWay, notices } = useDownloadDesk();
  if (!kept) return null;
  const now = underWay.find((one) => one.pack === pack.id);
  if (now) return <UnderWay pack={pack} kept={kept} now={now} />;
  return <Resting pack={pack} kept={kept} notice={notices[pack.id] ?? keptNotice(kept)} />;
}

/** Why it ended before this start; what the store said then had figures that are not kept. */
const keptNotice = ({ stopped }: KeptDownload): Notice | null =>
  stopped?.startsWith('download-') ? { code: stopped, severity: 'error' } : null;

interface UnderWayProps {
  readonly pack: MapPack;
  readonly kept: KeptDownload;
  readonly now: DownloadUnderWay;
}

function UnderWay({ pack, kept, now }: UnderWayProps) {
  const t = useText(downloadText);
  const acts = useDownloadActs();
  const { progress, perSecond, heldFor } = now;
  const counts = progress?.counts ?? kept.counts;
  return (
    <div className="pack-download">
      <Bar name={pack.name} counts={counts} total={kept.total} />
      <Counts counts={counts} total={kept.total} perSecond={heldFor > 0 ? null : perSecond} />
      <p role="status" className="pack-faint">
        {wordsOf(now, t)}
      </p>
      <div className="pack-row-acts">
        <Button
          aria-label={t.pauseOf(pack.name)}
          autoInsertSpace={false}
          disabled={now.pausing}
          onClick={() => acts.pause(pack)}
        >
          {t.pause}
        </Button>
        <GiveUp pack={pack} />
      </div>
    </div>
  );
}

type DownloadWords = (typeof downloadText)['zh'];

function wordsOf(
  { pausing, begun, progress, heldFor, byItself }: DownloadUnderWay,
  t: DownloadWords,
): string {
  if (pausing) return t.pausing;
  if (!begun) return t.waiting;
  if (progress === null) return t.checking;
  if (heldFor > 0) return t.held(Math.ceil(heldFor / 1000));
  return byItself ? t.byItself : '';
}

interface RestingProps {
  readonly pack: MapPack;
  readonly kept: KeptDownload;
  readonly notice: Notice | null;
}

function Resting({ pack, kept, notice }: RestingProps) {
  const t = useText(downloadText);
  const wordingOf = useNoticeText();
  const language = useLanguage();
  const acts = useDownloadActs();
  const { counts, total, stopped } = kept;
  const failed = failedOf(counts);
  if (counts.pending === 0 && failed === 0 && notice === null) {
    return counts.missing === 0 ? null : <Counts counts={counts} total={total} perSecond={null} />;
  }
  const lacks = (counts.pending + failed).toLocaleString(language);
  const goesOn = counts.pending > 0 && stopped !== 'given-up';
  return (
    <div className="pack-download">
      <Bar name={pack.name} counts={counts} total={total} />
      <Counts counts={counts} total={total} perSecond={null} />
      {notice && (
        <p role="alert" className="pack-fault">
          {wordingOf(notice)}
        </p>
      )}
      {!notice && stopped === 'given-up' && <p>{t.givenUp(lacks)}</p>}
      {!notice && goesOn && <p>{stopped === 'paused' ? t.paused : t.interrupted}</p>}
      <div className="pack-row-acts">
        {goesOn ? (
          <>
            <Button
              type="primary"
              aria-label={t.resumeOf(pack.name)}
              autoInsertSpace={false}
              onClick={() => acts.resume(pack)}
            >
              {t.resume}
            </Button>
            <GiveUp pack={pack} />
          </>
        ) : (
          <Button
            aria-label={t.repairOf(pack.name)}
            autoInsertSpace={false}
            onClick={() => acts.repair(pack)}
          >
            {t.repair}
          </Button>
        )}
      </div>
    </div>
  );
}

function GiveUp({ pack }: { readonly pack: MapPack }) {
  const t = useText(downloadText);
  const acts = useDownloadActs();
  return (
    <Button aria-label={t.giveUpOf(pack.name)} onClick={() => acts.giveUp(pack)}>
      {t.giveUp}
    </Button>
  );
}

interface CountsProps {
  readonly counts: OutcomeCounts;
  readonly total: number;
  readonly perSecond: number | null;
}

function Bar({ name, counts, total }: Omit<CountsProps, 'perSecond'> & { readonly name: string }) {
  const t = useText(downloadText);
  return (
    <Progress
      aria-label={t.progress(name)}
      percent={Math.floor(((total - counts.pending) / total) * 100)}
      size="small"
    />
  );
}

function Counts({ counts, total, perSecond }: CountsProps) {
  const t = useText(downloadText);
  const language = useLanguage();
  const count = (n: number): string => n.toLocaleString(language);
  const failed = failedOf(counts);
  const facts = [
    t.stored(count(counts.stored), count(total)),
    counts.pending > 0 && t.left(count(counts.pending)),
    counts.missing > 0 && t.missing(count(counts.missing)),
    failed > 0 && t.failed(count(failed)),
    perSecond !== null && t.rate(perSecond.toFixed(perSecond < 10 ? 1 : 0)),
    perSecond !== null && perSecond > 0 && t.timeLeft(counts.pending / perSecond),
  ];
  return <p className="numbers">{facts.filter((fact) => fact !== false).join(' · ')}</p>;
}

/** All that was asked for, is not there, and may be had another time. */
const failedOf = (counts: OutcomeCounts): number =>
  counts.refused + counts['not-image'] + counts['other-size'] + counts['cut-short'] + counts.failed;
