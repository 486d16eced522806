import { Spin } from 'antd';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import { usePackExports } from '../../commands/use-pack-exports.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';
import { ExportingPack } from './exporting-pack.tsx';
import { PackRow } from './pack-row.tsx';

/** All packs, the last used first, and the sample city's map, which comes with the program. */
export function PackList({ packs }: { readonly packs: readonly MapPack[] | undefined }) {
  const t = useText(mapPacksText);
  const { exports, state } = usePackExports();
  return (
    <section aria-labelledby="packs-here">
      <h2 id="packs-here">{t.list}</h2>
      {packs === undefined && <Spin />}
      {packs?.length === 0 && (
        <p className="pack-faint">
          {t.none} {t.noneHow}
        </p>
      )}
      {state.length > 0 && (
        <ul className="pack-importing-list" aria-label={t.exporting}>
          {state.map((one) => (
            <ExportingPack key={one.id} one={one} onDismiss={() => exports.dismiss(one.id)} />
          ))}
        </ul>
      )}
      <ul className="pack-list">
        {packs?.map((pack) => (
          <PackRow key={pack.id} pack={pack} />
        ))}
        <li className="pack-row">
          <span className="pack-preview is-city" aria-hidden />
          <div className="pack-row-body">
            <h3>{t.sampleCity}</h3>
            <p className="pack-faint">{t.builtIn}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
