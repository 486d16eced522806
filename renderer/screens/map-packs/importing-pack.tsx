import { Button, Progress } from 'antd';
import type { PackImportOutcome, PackImportProgress } from '../../commands/import-map-pack.ts';
import type { PackImporting } from '../../commands/pack-imports.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';

interface ImportingPackProps {
  readonly one: PackImporting;
  readonly onDismiss: () => void;
}

/** A file on its way in, and in the end what came of it. */
export function ImportingPack({ one, onDismiss }: ImportingPackProps) {
  const t = useText(mapPacksText);
  const { state, name } = one;
  const done = state.at === 'done';
  return (
    <li className="pack-importing">
      <div className="pack-importing-body">
        <strong>{name}</strong>
        {state.at === 'waiting' && <p className="pack-faint">{t.waiting}</p>}
        {state.at === 'reading' && <Reading progress={state.progress} name={name} />}
        {done && <Outcome outcome={state.outcome} />}
      </div>
      <Button
        aria-label={done ? t.dismissOf(name) : t.stopOf(name)}
        autoInsertSpace={false}
        onClick={onDismiss}
      >
        {done ? t.dismiss : t.stop}
      </Button>
    </li>
  );
}

function Reading({
  progress,
  name,
}: {
  readonly progress: PackImportProgress | null;
  readonly name: string;
}) {
  const t = useText(mapPacksText);
  const language = useLanguage();
  if (progress === null) return <p role="status">{t.opening}</p>;
  const { tiles, of } = progress;
  const count = (n: number): string => n.toLocaleString(language);
  return (
    <>
      {of !== null && (
        <Progress
          aria-label={name}
          percent={Math.min(100, Math.floor((tiles / of) * 100))}
          size="small"
        />
      )}
      <p className="pack-faint numbers">
        {of === null ? t.reading(count(tiles)) : t.readingOf(count(tiles), count(of))}
      </p>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: PackImportOutcome }) {
  const t = useText(mapPacksText);
  const language = useLanguage();
  const wordingOf = useNoticeText();
  const count = (n: number): string => n.toLocaleString(language);
  switch (outcome.kind) {
    case 'added':
      return (
        <>
          <p role="status">{t.added(outcome.pack.name, count(outcome.pack.tiles))}</p>
          {outcome.notices.length > 0 && (
            <details>
              <summary>{t.oddities(outcome.notices.length)}</summary>
              <ul>
                {outcome.notices.map((notice, at) => (
                  <li key={at}>{wordingOf(notice)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      );
    case 'known':
      return <p role="status">{t.known(outcome.pack.name)}</p>;
    case 'stopped':
      return (
        <div role="alert">
          <p className="pack-fault">{wordingOf(outcome.notice)}</p>
          <p>{t.stopped(count(outcome.pack.tiles))}</p>
        </div>
      );
    case 'refused':
      return (
        <div role="alert">
          <p className="pack-fault">{wordingOf(outcome.notice)}</p>
          <p>{t.refused}</p>
        </div>
      );
    case 'cancelled':
      return null;
  }
}
