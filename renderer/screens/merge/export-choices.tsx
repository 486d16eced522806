import { Form, Segmented, Select } from 'antd';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { PhotoChoice } from '../../commands/export-photos.ts';
import type { PhotoSizes } from '../../queries/use-photo-sizes.ts';
import { exportText } from '../../text/export-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';

/** `summed`: everyone's, with rankings and means before the records. */
export type Whose = 'mine' | 'everyone' | 'summed';

interface ExportChoicesProps {
  readonly rounds: readonly RecordRow<'round'>[];
  readonly round: string;
  readonly onRound: (round: string) => void;
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
  readonly photos: PhotoChoice;
  readonly onPhotos: (photos: PhotoChoice) => void;
  /** Null while they are measured. */
  readonly sizes: PhotoSizes | null;
  readonly disabled: boolean;
}

/** A workbook with more than this in pictures may be refused when it is read. */
const PICTURES_LIMIT = 100_000_000;

export function ExportChoices(props: ExportChoicesProps) {
  const t = useText(exportText);
  const { photos, sizes, disabled } = props;
  return (
    <section aria-label={t.what} className="merge-card">
      <h2>{t.what}</h2>
      <Form layout="vertical" component="div">
        <Form.Item label={t.round} htmlFor="export-round">
          <Select
            id="export-round"
            value={props.round}
            disabled={disabled}
            options={props.rounds.map((row) => ({ value: row.id, label: row.values.name }))}
            onChange={props.onRound}
          />
        </Form.Item>
        <Form.Item label={t.whose}>
          <Segmented<Whose>
            aria-label={t.whose}
            value={props.whose}
            disabled={disabled}
            options={[
              { value: 'mine', label: t.mine },
              { value: 'everyone', label: t.everyone },
              { value: 'summed', label: t.summed },
            ]}
            onChange={props.onWhose}
          />
        </Form.Item>
        <Form.Item label={t.photos}>
          <Segmented<PhotoChoice>
            aria-label={t.photos}
            value={photos}
            disabled={disabled}
            options={(['none', 'small', 'marked'] as const).map((value) => ({
              value,
              label: t.photoChoices[value],
            }))}
            onChange={props.onPhotos}
          />
          <PhotoHint photos={photos} sizes={sizes} />
        </Form.Item>
      </Form>
    </section>
  );
}

function PhotoHint({ photos, sizes }: Pick<ExportChoicesProps, 'photos' | 'sizes'>) {
  const t = useText(exportText);
  if (sizes === null) return <p className="merge-hint">&nbsp;</p>;
  if (sizes.held + sizes.missing === 0) return <p className="merge-hint">{t.noPhotos}</p>;
  const bytes = photos === 'none' ? 0 : sizes[photos];
  return (
    <>
      <p className="merge-hint numbers">
        {photos !== 'none' && t.photoSize(sizes.held, byteSize(bytes))}
        {sizes.missing > 0 && ` ${t.photoMissing(sizes.missing)}`}
      </p>
      {bytes > PICTURES_LIMIT && <p className="merge-warning">{t.photoLimit}</p>}
    </>
  );
}
