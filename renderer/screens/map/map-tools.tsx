import { Button } from 'antd';
import { mapToolText } from '../../text/map-tool-text.ts';
import { useText } from '../../text/use-text.ts';
import type { MapToolHandle } from './use-map-tool.ts';

/** What can be done with the whole map. */
export function MapTools({ tools }: { readonly tools: MapToolHandle }) {
  const t = useText(mapToolText);
  return (
    <Button aria-pressed={tools.work?.kind === 'measure'} onClick={tools.measure}>
      {t.measure}
    </Button>
  );
}
