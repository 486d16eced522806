import { Form, InputNumber } from 'antd';
import { MAX_ZOOM } from '../../../shared/tiles/tile.ts';
import type { ZoomRange } from '../../../shared/tiles/tile.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import type { Planned } from './use-download-draft.ts';

interface ChooseZoomsProps {
  readonly source: TileSource | null;
  readonly zooms: ZoomRange;
  readonly planned: Planned | null;
  readonly onChange: (zooms: ZoomRange) => void;
}

/** How deep, with what each zoom has. */
export function ChooseZooms({ source, zooms, planned, onChange }: ChooseZoomsProps) {
  const t = useText(planDownloadText);
  const [least, most] = [source?.minZoom ?? 0, source?.maxZoom ?? MAX_ZOOM];
  const { min, max } = zooms;
  return (
    <section aria-labelledby="download-zooms">
      <h2 id="download-zooms">{t.zooms}</h2>
      <div className="download-sides">
        <Form.Item label={t.minZoom} htmlFor="download-min">
          <InputNumber
            id="download-min"
            min={least}
            max={most}
            precision={0}
            value={min}
            onChange={(zoom) => zoom !== null && onChange({ min: zoom, max: Math.max(zoom, max) })}
          />
        </Form.Item>
        <Form.Item label={t.maxZoom} htmlFor="download-max">
          <InputNumber
            id="download-max"
            min={least}
            max={most}
            precision={0}
            value={max}
            onChange={(zoom) => zoom !== null && onChange({ min: Math.min(zoom, min), max: zoom })}
          />
        </Form.Item>
      </div>
      {source && <p className="download-faint">{t.zoomHint(least, most)}</p>}
      {planned?.ok && <ZoomTable planned={planned.value} />}
    </section>
  );
}

interface ZoomTableProps {
  readonly planned: Extract<Planned, { readonly ok: true }>['value'];
}

function ZoomTable({ planned }: ZoomTableProps) {
  const t = useText(planDownloadText);
  const language = useLanguage();
  const count = (n: number): string => n.toLocaleString(language);
  return (
    <table className="download-counts numbers">
      <thead>
        <tr>
          <th scope="col">{t.zoom}</th>
          <th scope="col">{t.tiles}</th>
        </tr>
      </thead>
      <tbody>
        {planned.counts.map(({ zoom, tiles }) => (
          <tr key={zoom}>
            <td>{zoom}</td>
            <td>{count(tiles)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.total}</th>
          <td>{count(planned.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
