import { Progress } from 'antd';
import type { PackExportOutcome } from '../../commands/export-map-pack.ts';
import type { PackExporting } from '../../commands/use-pack-exports.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { Fault, ImportingRow } from './importing-row.tsx';

interface ExportingPackProps {
  readonly one: PackExporting;
  readonly onDismiss: () => void;
}

/** A pack on its way to a file, and in the end what came of it. */
export function ExportingPack({ one, onDismiss }: ExportingPackProps) {
  const t = useText(mapPacksText);
  const language = useLanguage();
  const { state, name } = one;
  const count = (n: number): string => n.toLocaleString(language);
  const progress = state.at === 'reading' ? state.progress : null;
  const of = progress?.of ?? null;
  return (
    <ImportingRow one={one} onDismiss={onDismiss}>
      {progress !== null && of !== null && (
        <>
          <Progress
            aria-label={name}
            percent={Math.floor((progress.tiles / of) * 100)}
            size="small"
          />
          <p className="pack-faint numbers">{t.writingOf(count(progress.tiles), count(of))}</p>
        </>
      )}
      {state.at === 'done' && <Outcome outcome={state.outcome} />}
    </ImportingRow>
  );
}

function Outcome({ outcome }: { readonly outcome: PackExportOutcome }) {
  const t = useText(mapPacksText);
  const language = useLanguage();
  if (outcome.kind === 'written') {
    const { tiles, bytes } = outcome;
    return <p role="status">{t.written(tiles.toLocaleString(language), byteSize(bytes))}</p>;
  }
  return outcome.kind === 'refused' ? (
    <Fault notice={outcome.notice} stands={t.notWritten} />
  ) : null;
}
