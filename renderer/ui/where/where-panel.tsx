import { Alert, Button, Drawer } from 'antd';
import { usePositionDesk } from '../../commands/use-position-desk.ts';
import { useHere } from '../../queries/use-here.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { trackText } from '../../text/track-text.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { degrees } from '../show-value.ts';
import { MyTrack } from './my-track.tsx';
import { NearestPoints } from './nearest-points.tsx';
import { ReplayControls } from './replay-controls.tsx';
import { SourceChoices } from './source-choices.tsx';
import { WhereWords } from './where-words.tsx';

interface WherePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Where the position comes from, what it is, and what is near. */
export function WherePanel({ open, onClose }: WherePanelProps) {
  const t = useText(whereText);
  const track = useText(trackText);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.title}
      size={400}
      destroyOnHidden
      className="where-panel"
    >
      <WhereNow />
      <h3>{t.sourceTitle}</h3>
      <SourceChoices />
      <h3>{t.nearest}</h3>
      <NearestPoints onGo={onClose} />
      <h3>{track.title}</h3>
      <MyTrack />
    </Drawer>
  );
}

function WhereNow() {
  const t = useText(whereText);
  const wordingOf = useNoticeText();
  const { desk, state } = usePositionDesk();
  const here = useHere();
  return (
    <section className="where-now" aria-label={t.now}>
      <p className="where-state numbers" role="status">
        <strong>
          <WhereWords />
        </strong>
        {here !== null && (
          <>
            <br />
            {t.coordinates(degrees(here.longitude), degrees(here.latitude))}
            <br />
            {t.age(here.seconds)}
            {state.satellites !== null && ` · ${t.satellites(state.satellites)}`}
          </>
        )}
      </p>
      {state.source === 'replay' && <Alert type="warning" showIcon title={t.replayMark} />}
      {state.notice && (
        <Alert type={state.notice.severity} showIcon title={wordingOf(state.notice)} />
      )}
      {state.replay && <ReplayControls replay={state.replay} />}
      {state.source !== null && <Stop onStop={() => desk.off()} />}
    </section>
  );
}

function Stop({ onStop }: { readonly onStop: () => void }) {
  const t = useText(whereText);
  return (
    <Button size="large" onClick={onStop}>
      {t.stop}
    </Button>
  );
}
