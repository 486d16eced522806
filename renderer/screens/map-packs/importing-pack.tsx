import { Progress } from 'antd';
import type { PackImportOutcome, PackImportProgress } from '../../commands/import-map-pack.ts';
import type { PackImporting } from '../../commands/use-pack-imports.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { Fault, ImportingRow, Remarks } from './importing-row.tsx';

interface ImportingPackProps {
  readonly one: PackImporting;
  readonly onDismiss: () => void;
}

/** A file of tiles on its way in, and in the end what came of it. */
export function ImportingPack({ one, onDismiss }: ImportingPackProps) {
  const { state, name } = one;
  return (
    <ImportingRow one={one} onDismiss={onDismiss}>
      {state.at === 'reading' && <Reading progress={state.progress} name={name} />}
      {state.at === 'done' && <Outcome outcome={state.outcome} />}
    </ImportingRow>
  );
}

interface ReadingProps {
  readonly progress: PackImportProgress | null;
  readonly name: string;
}

function Reading({ progress, name }: ReadingProps) {
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
  const count = (n: number): string => n.toLocaleString(language);
  switch (outcome.kind) {
    case 'added':
      return (
        <>
          <p role="status">{t.added(outcome.pack.name, count(outcome.pack.tiles))}</p>
          <Remarks notices={outcome.notices} />
        </>
      );
    case 'known':
      return <p role="status">{t.known(outcome.pack.name)}</p>;
    case 'stopped':
      return <Fault notice={outcome.notice} stands={t.stopped(count(outcome.pack.tiles))} />;
    case 'refused':
      return <Fault notice={outcome.notice} stands={t.refused} />;
    case 'cancelled':
      return null;
  }
}
