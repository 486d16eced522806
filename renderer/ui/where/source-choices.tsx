import { Button } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { PlaceSource } from '../../../shared/positioning/place.ts';
import { useSettings } from '../../app/session.ts';
import { readTrackFile } from '../../commands/read-track-file.ts';
import { usePositionDesk } from '../../commands/use-position-desk.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { useShowNotice } from '../notice-center.ts';

/** The ways a position can come, each with its button. */
export function SourceChoices() {
  const t = useText(whereText);
  const { desk } = usePositionDesk();
  const { change } = useSettings();
  const { serial, location } = desk.machine;
  const connect = (): void => {
    void desk.followReceiver(true);
    void change({ follow: 'receiver' });
  };
  const system = (): void => {
    desk.followSystem();
    void change({ follow: 'system' });
  };
  return (
    <ul className="where-sources">
      <Choice source="receiver" hint={serial === null ? t.unsupported : t.hints.receiver}>
        <Button size="large" disabled={serial === null} onClick={connect}>
          {t.connect}
        </Button>
      </Choice>
      <Choice source="system" hint={t.hints.system}>
        <Button size="large" disabled={location === null} onClick={system}>
          {t.use}
        </Button>
      </Choice>
      <Choice source="replay" hint={t.hints.replay}>
        <ReplayButton />
      </Choice>
      <Choice source="word" hint={t.hints.word}>
        {null}
      </Choice>
    </ul>
  );
}

interface ChoiceProps {
  readonly source: PlaceSource;
  readonly hint: string;
  readonly children: ReactNode;
}

function Choice({ source, hint, children }: ChoiceProps) {
  const t = useText(whereText);
  const { state } = usePositionDesk();
  return (
    <li className="where-source" aria-current={state.source === source ? 'true' : undefined}>
      <div>
        <strong>{t.sources[source]}</strong>
        <p>{hint}</p>
      </div>
      {children}
    </li>
  );
}

function ReplayButton() {
  const t = useText(whereText);
  const { desk } = usePositionDesk();
  const showNotice = useShowNotice();
  const input = useRef<HTMLInputElement>(null);
  const play = async (file: File): Promise<void> => {
    const track = await readTrackFile(file);
    if (!track.ok) return showNotice(track.error);
    for (const notice of track.value.notices.slice(0, 1)) showNotice(notice);
    desk.replay(track.value, file.name);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".nmea,.gpx,.txt,.log"
        aria-label={t.sources.replay}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void play(file);
        }}
      />
      <Button size="large" onClick={() => input.current?.click()}>
        {t.chooseFile}
      </Button>
    </>
  );
}
