import { useEffect, useState } from 'react';
import type { MapPack } from '../../../shared/tiles/map-pack.ts';
import { tileAt } from '../../../shared/tiles/tile-arithmetic.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import { useReadTile } from '../../commands/use-viewed-tiles.ts';
import { mapPacksText } from '../../text/map-packs-text.ts';
import { useText } from '../../text/use-text.ts';

/** A picture from the middle of the pack, so that it is known again; nothing for vector tiles. */
export function PackPreview({ pack }: { readonly pack: MapPack }) {
  const t = useText(mapPacksText);
  const address = useTileAddress(pack);
  if (address === null) return <span className="pack-preview" aria-hidden />;
  return <img className="pack-preview" src={address} alt={t.preview(pack.name)} />;
}

function useTileAddress({ id, look, zooms, tiles, origin }: MapPack): string | null {
  const readTile = useReadTile();
  const [address, setAddress] = useState<string | null>(null);
  const { format, bounds } = look;
  const { min, max } = zooms;
  const viewed = origin.kind === 'viewed';
  // A pack on its way in is looked at anew until it has a picture.
  const again = address === null ? tiles : 0;
  useEffect(() => {
    // What is looked at of a source has no middle, and a list asks no server.
    if (format === 'vector' || viewed || address !== null) return;
    let stale = false;
    void firstTile((tile) => readTile(id, tile), middleTiles(bounds, min, max)).then((bytes) => {
      if (!stale && bytes) setAddress(URL.createObjectURL(new Blob([bytes.slice()])));
    });
    return () => {
      stale = true;
    };
  }, [readTile, id, format, viewed, bounds, min, max, again, address]);
  useEffect(() => {
    if (address !== null) return () => URL.revokeObjectURL(address);
    return undefined;
  }, [address]);
  return address;
}

/** The tile in the middle, from the zoom between the outermost two outwards. */
function middleTiles(bounds: MapPack['look']['bounds'], min: number, max: number): Tile[] {
  const middle = {
    longitude: (bounds.west + bounds.east) / 2,
    latitude: (bounds.south + bounds.north) / 2,
  };
  const half = Math.round((min + max) / 2);
  const zooms = [half, half - 1, half + 1, min, max].filter((z) => z >= min && z <= max);
  return zooms.map((z) => tileAt(middle, z));
}

async function firstTile(
  read: (tile: Tile) => Promise<Uint8Array | null>,
  tiles: readonly Tile[],
): Promise<Uint8Array | null> {
  for (const tile of tiles) {
    const bytes = await read(tile);
    if (bytes !== null) return bytes;
  }
  return null;
}
