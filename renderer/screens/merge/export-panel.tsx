import { Empty, Spin } from 'antd';
import { useState } from 'react';
import { isMockRound } from '../../../shared/mock/real-survey.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { PhotoChoice } from '../../commands/export-photos.ts';
import { useExportWorkbook, usePreparedExport } from '../../commands/use-export-workbook.ts';
import { useMe } from '../../queries/use-people.ts';
import { usePhotoSizes } from '../../queries/use-photo-sizes.ts';
import { useCurrentRound, useRounds } from '../../queries/use-rounds.ts';
import { useLogVersion } from '../../queries/use-workbook-version.ts';
import { exportText } from '../../text/export-text.ts';
import { useText } from '../../text/use-text.ts';
import { fileNamePart } from '../../ui/save-file.ts';
import { BlankCard } from './blank-card.tsx';
import { ExportChoices } from './export-choices.tsx';
import type { Whose } from './export-choices.tsx';
import { ExportHoldings } from './export-holdings.tsx';
import { ExportProgress } from './export-progress.tsx';
import { fileStamp } from './file-stamp.ts';

/** Chooses what goes out, shows it, writes it. */
export function ExportPanel() {
  const t = useText(exportText);
  const me = useMe();
  const rounds = useRounds();
  const current = useCurrentRound();
  const version = useLogVersion();
  if (!me || rounds === undefined || current === undefined || version === undefined)
    return <Spin style={{ margin: 48 }} />;
  // A trainee may have nothing but an exercise, which never becomes the current round by itself.
  const first = current ?? rounds[0] ?? null;
  if (first === null)
    return (
      <Empty
        className="merge-empty"
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={<strong>{t.noRound}</strong>}
      >
        {t.noRoundWhy}
      </Empty>
    );
  return <ExportForm me={me} rounds={rounds} current={first} version={version} />;
}

interface ExportFormProps {
  readonly me: RecordRow<'person'>;
  readonly rounds: readonly RecordRow<'round'>[];
  readonly current: RecordRow<'round'>;
  readonly version: string;
}

function ExportForm({ me, rounds, current, version }: ExportFormProps) {
  const t = useText(exportText);
  const [chosen, setRound] = useState<string | null>(null);
  const [whose, setWhose] = useState<Whose>('mine');
  const [photos, setPhotos] = useState<PhotoChoice>('marked');
  const { writing, write, cancel } = useExportWorkbook();
  const round = rounds.find(({ id }) => id === chosen) ?? current;
  const scope = { round: round.id, inspector: whose === 'mine' ? me.id : null, exporter: me.id };
  const preparation = usePreparedExport(scope, version);
  const sizes = usePhotoSizes(preparation.at === 'ready' ? preparation.prepared.photos : null);
  const nameFile = (at: number): string =>
    t.fileName(
      fileNamePart(round.values.name ?? ''),
      fileNamePart(me.values.name ?? ''),
      fileStamp(new Date(at)),
    );
  const busy = writing.at === 'writing';
  return (
    <div className="merge-export">
      <ExportChoices
        rounds={rounds}
        round={round.id}
        onRound={setRound}
        whose={whose}
        onWhose={setWhose}
        photos={photos}
        onPhotos={setPhotos}
        sizes={sizes}
        disabled={busy}
      />
      <ExportHoldings
        preparation={preparation}
        pictures={photos === 'none' ? 0 : (sizes?.[photos] ?? null)}
        busy={busy}
        onExport={(prepared) =>
          void write(prepared, { photos, summed: whose === 'summed' }, nameFile)
        }
      />
      <ExportProgress writing={writing} onCancel={cancel} />
      {!isMockRound(round) && <BlankCard round={round} />}
    </div>
  );
}
