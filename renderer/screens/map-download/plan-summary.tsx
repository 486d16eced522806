import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { USUAL_LIMITS } from '../../../shared/tiles/download-step.ts';
import { estimateDownload } from '../../../shared/tiles/estimate-download.ts';
import { SCORES_RESERVE, refuseForSpace } from '../../../shared/tiles/space-reserve.ts';
import type { TileSource } from '../../../shared/tiles/tile-source.ts';
import { paths } from '../../app/paths.ts';
import { useDownloadActs } from '../../commands/use-downloads.ts';
import { useLeftPacks } from '../../queries/use-map-packs.ts';
import { useRoomForTiles, useSeenOfSource } from '../../queries/use-room-for-tiles.ts';
import { planDownloadText } from '../../text/download-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { byteSize } from '../../ui/byte-size.ts';
import { OldPacks } from './old-packs.tsx';
import type { DownloadDraft, Planned } from './use-download-draft.ts';

/** What it comes to, or why it cannot be; and the start. */
export function PlanSummary({ draft }: { readonly draft: DownloadDraft }) {
  return (
    <section className="download-summary">
      <Summary draft={draft} />
    </section>
  );
}

function Summary({ draft }: { readonly draft: DownloadDraft }) {
  const t = useText(planDownloadText);
  const wordingOf = useNoticeText();
  const { source, planned, counting } = draft;
  if (source === null || planned === null) {
    return <p role="status">{counting ? t.counting : t.choose}</p>;
  }
  if (!planned.ok)
    return (
      <p role="alert" className="download-fault">
        {wordingOf(planned.error)}
      </p>
    );
  return <Start source={source} plan={planned.value} counting={counting} />;
}

interface StartProps {
  readonly source: TileSource;
  readonly plan: Extract<Planned, { readonly ok: true }>['value'];
  readonly counting: boolean;
}

function Start({ source, plan, counting }: StartProps) {
  const t = useText(planDownloadText);
  const language = useLanguage();
  const [, go] = useLocation();
  const { start } = useDownloadActs();
  const left = useLeftPacks();
  const seen = useSeenOfSource(source.id);
  const room = useRoomForTiles(left);
  const [typed, setTyped] = useState<string | null>(null);
  const perSecond = source.perSecond ?? USUAL_LIMITS.perSecond;
  const { tiles, bytes, seconds } = estimateDownload(plan.total, source.tileSize, perSecond, seen);
  const refusal = room && refuseForSpace(room, bytes);
  const usual = t.namedFor(source.name, plan.zooms.min, plan.zooms.max);
  const begin = async (): Promise<void> => {
    const name = typed?.trim() ?? '';
    await start({ name: name === '' ? usual : name, source, plan });
    go(paths.mapPacks);
  };
  return (
    <Form layout="vertical" onFinish={() => void begin()}>
      <p role="status" className="numbers">
        <strong>
          {counting
            ? t.counting
            : t.estimate(tiles.toLocaleString(language), byteSize(bytes), seconds)}
        </strong>
      </p>
      {room && (
        <p className="numbers download-faint">
          {t.space(byteSize(freeOf(room)), byteSize(Math.max(0, freeOf(room) - bytes)))}
        </p>
      )}
      {refusal && (
        <div role="alert">
          <p className="download-fault">{t.noRoom(byteSize(SCORES_RESERVE))}</p>
          <OldPacks />
        </div>
      )}
      <div className="download-start">
        <Form.Item label={t.name} htmlFor="download-name" className="download-name">
          <Input
            id="download-name"
            maxLength={80}
            placeholder={usual}
            value={typed ?? usual}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          disabled={counting || room === null || refusal !== null}
        >
          {t.start}
        </Button>
      </div>
    </Form>
  );
}

const freeOf = ({ quota, usage }: { readonly quota: number; readonly usage: number }): number =>
  Math.max(0, quota - usage);
