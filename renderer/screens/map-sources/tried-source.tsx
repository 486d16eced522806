import { useCallback } from 'react';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import type { TriedTile } from '../../commands/use-try-source.ts';
import { mapSourcesText } from '../../text/map-sources-text.ts';
import { useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import type { Trial } from './use-trial.ts';

interface TriedSourceProps {
  readonly source: TileSource;
  readonly trial: Trial;
}

/** What came of asking for one tile: the picture, or why there is none. */
export function TriedSource({ source, trial }: TriedSourceProps) {
  const t = useText(mapSourcesText);
  if (trial === 'asking') return <p role="status">{t.testing}</p>;
  const good = trial.answer.kind === 'image';
  return (
    <div className="source-trial" role={good ? 'status' : 'alert'}>
      {good && <TilePicture bytes={trial.bytes} label={t.tried.picture(source.name)} />}
      <p className={good ? 'numbers' : 'source-doubt'}>
        {wordsOf(trial, source.tileSize, t.tried)} ({trial.tile.z}/{trial.tile.x}/{trial.tile.y})
      </p>
    </div>
  );
}

type TriedWords = (typeof mapSourcesText)['zh']['tried'];

function wordsOf({ answer, reply, bytes, took }: TriedTile, pixels: number, t: TriedWords): string {
  switch (answer.kind) {
    case 'image':
      return t.image(pixels, byteSize(bytes.length), took);
    case 'missing':
      return t.missing;
    case 'throttled':
      return t.throttled;
    case 'refused':
      return reply.failure === 'redirect' ? t.moved : t.refused(reply.status);
    case 'failing':
      return answer.why === 'network' ? t.network(reply.reason) : t.server(reply.status);
    case 'wrong':
      if (answer.why === 'other-size') return t['other-size'](pixels);
      return answer.why === 'cut-short' ? t['cut-short'] : t['not-image'](reply.type);
  }
}

function TilePicture({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return <img ref={show} alt={label} width={128} height={128} />;
}
