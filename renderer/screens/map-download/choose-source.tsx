import { Button, Radio } from 'antd';
import { useLocation } from 'wouter';
import { refusePrefetch } from '../../../shared/tiles/prefetch-policy.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { paths } from '../../app/paths.ts';
import { useTileSources } from '../../commands/use-tile-sources.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';

interface ChooseSourceProps {
  readonly source: TileSource | null;
  readonly onChoose: (id: string) => void;
}

/** The office's sources; those that may not be saved say why. */
export function ChooseSource({ source, onChoose }: ChooseSourceProps) {
  const t = useText(planDownloadText);
  const wordingOf = useNoticeText();
  const { sources } = useTileSources();
  const refused = sources.flatMap((one) => {
    const why = refusePrefetch(one);
    return why === null ? [] : [{ one, why }];
  });
  const allowed = sources.filter((one) => refusePrefetch(one) === null);
  return (
    <section aria-labelledby="download-source">
      <h2 id="download-source">{t.source}</h2>
      <Radio.Group
        className="download-sources"
        aria-labelledby="download-source"
        value={source?.id ?? null}
        onChange={({ target }) => onChoose(target.value as string)}
      >
        {allowed.map((one) => (
          <Radio key={one.id} value={one.id}>
            {one.name}
          </Radio>
        ))}
      </Radio.Group>
      {allowed.length === 0 && <NoSource />}
      {refused.length > 0 && (
        <details className="download-refused" open={allowed.length === 0}>
          <summary>{t.refused(refused.length)}</summary>
          <ul>
            {refused.map(({ one, why }) => (
              <li key={one.id}>
                {one.name}
                <span className="download-why">{wordingOf(why)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function NoSource() {
  const t = useText(planDownloadText);
  const [, go] = useLocation();
  return (
    <>
      <p>
        <strong>{t.noSource}</strong> {t.noSourceHow}
      </p>
      <Button type="primary" onClick={() => go(paths.mapSources)}>
        {t.toSources}
      </Button>
    </>
  );
}
