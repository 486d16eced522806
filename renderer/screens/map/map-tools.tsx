import { Button } from 'antd';
import { mapToolText } from '../../text/map-tool-text.ts';
import { useText } from '../../text/use-text.ts';
import type { MapToolHandle } from './use-map-tool.ts';

/** What can be done with the whole map. */
export function MapTools({ here }: { readonly here: MapToolHandle }) {
  const t = useText(mapToolText);
  return (
    <Button aria-pressed={here.work?.kind === 'measure'} onClick={here.measure}>
      {t.measure}
    </Button>
  );
}
