import { Button, Dropdown } from 'antd';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import { EXPORT_FORMATS } from '../../commands/export-map-pack.ts';
import type { ExportFormat } from '../../commands/export-map-pack.ts';
import { usePackExports } from '../../commands/use-pack-exports.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';

/** Takes a pack along as a file, in the format the person chooses. */
export function ExportButton({ pack }: { readonly pack: MapPack }) {
  const t = useText(mapPacksText);
  const { add } = usePackExports();
  const items = EXPORT_FORMATS.map((key) => ({ key, label: t.exportAs[key] }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void add(pack, key as ExportFormat) }}
    >
      <Button aria-label={t.exportOf(pack.name)}>{t.export}</Button>
    </Dropdown>
  );
}
