import { Button, Popconfirm, Select, Switch } from 'antd';
import { useState } from 'react';
import { metresAlong, timeAlong } from '../../../shared/positioning/my-track.ts';
import { useSession, useSettings } from '../../app/session.ts';
import { useTrackActs } from '../../commands/use-track-acts.ts';
import { useTrack, useTrackDays } from '../../queries/use-track.ts';
import { trackText } from '../../text/track-text.ts';
import { useText } from '../../text/use-text.ts';
import { localDay } from '../local-day.ts';

const MINUTE = 60_000;

/** Whether the way is kept, how long it was on a day, and the way to take it along. */
export function MyTrack() {
  const t = useText(trackText);
  const { settings, change } = useSettings();
  const days = useTrackDays();
  return (
    <div className="where-track">
      <label className="where-row">
        <Switch
          checked={settings.recordTrack}
          onChange={(recordTrack) => void change({ recordTrack })}
        />
        {t.record}
      </label>
      <p className="where-none">{t.hint}</p>
      {days.length === 0 ? <p className="where-none">{t.none}</p> : <TrackOfDay days={days} />}
    </div>
  );
}

function TrackOfDay({ days }: { readonly days: readonly string[] }) {
  const t = useText(trackText);
  const { now } = useSession();
  const acts = useTrackActs();
  const [chosen, choose] = useState(days[0]);
  const day = chosen !== undefined && days.includes(chosen) ? chosen : (days[0] ?? '');
  const parts = useTrack(day);
  const today = localDay(now());
  const options = days.map((value) => ({ value, label: value === today ? t.today : value }));
  return (
    <>
      <div className="where-row">
        <Select aria-label={t.day} size="large" value={day} options={options} onChange={choose} />
        <span className="numbers">
          {t.length(metresAlong(parts), Math.round(timeAlong(parts) / MINUTE))}
        </span>
      </div>
      <div className="where-row">
        <Button size="large" onClick={() => acts.save(day)}>
          {t.save}
        </Button>
        <Popconfirm
          title={t.clearSure}
          okText={t.clearYes}
          cancelText={t.clearNo}
          onConfirm={() => acts.clear(day)}
        >
          <Button size="large">{t.clear}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
