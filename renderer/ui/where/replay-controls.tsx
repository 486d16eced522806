import { Button, Segmented } from 'antd';
import { usePositionDesk } from '../../commands/use-position-desk.ts';
import type { ReplayState } from '../../positioning/position-desk.ts';
import { REPLAY_SPEEDS } from '../../positioning/replay-walk.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';

/** Plays and holds a recorded walk, and says how far it is. */
export function ReplayControls({ replay }: { readonly replay: ReplayState }) {
  const t = useText(whereText);
  const { desk } = usePositionDesk();
  const { file, playing, speed, at, length } = replay;
  return (
    <div className="where-replay">
      <p className="numbers">
        {file} · {t.played(clock(at), clock(length))}
      </p>
      <progress value={at} max={length} aria-label={file} />
      <div className="where-row">
        <Button size="large" onClick={() => desk.pauseReplay(playing)}>
          {playing ? t.pause : t.play}
        </Button>
        <Segmented
          aria-label={t.speed}
          size="large"
          value={speed}
          options={REPLAY_SPEEDS.map((value) => ({ value, label: t.times(value) }))}
          onChange={(value) => desk.setReplaySpeed(value)}
        />
      </div>
    </div>
  );
}

/** Minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
