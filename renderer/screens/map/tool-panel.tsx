import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { MOST_REASON, faultOfReason, movePoint } from '../../../shared/assessing/move-point.ts';
import { useAct } from '../../commands/use-act.ts';
import { mapToolText } from '../../text/map-tool-text.ts';
import { useText } from '../../text/use-text.ts';
import { targetOf } from './tool-work.ts';
import type { MapToolHandle } from './use-map-tool.ts';

/** What the tool at work says and takes, over the map's upper edge. */
export function ToolPanel({ tools }: { readonly tools: MapToolHandle }) {
  if (tools.work === null) return null;
  return tools.work.kind === 'measure' ? (
    <MeasurePanel tools={tools} />
  ) : (
    <MovePanel tools={tools} />
  );
}

function MeasurePanel({ tools }: { readonly tools: MapToolHandle }) {
  const t = useText(mapToolText);
  const spots = tools.work?.spots.length ?? 0;
  return (
    <section className="map-tool" aria-label={t.measure}>
      <p role="status">
        {spots < 2 ? (
          t.measureHow
        ) : (
          <strong className="numbers">{t.length(tools.metres, spots - 1)}</strong>
        )}
      </p>
      <Button disabled={spots === 0} onClick={tools.back}>
        {t.back}
      </Button>
      <Button autoInsertSpace={false} onClick={tools.end}>
        {t.end}
      </Button>
    </section>
  );
}

function MovePanel({ tools }: { readonly tools: MapToolHandle }) {
  const t = useText(mapToolText);
  const act = useAct();
  const [reason, setReason] = useState('');
  const { work } = tools;
  if (work?.kind !== 'place') return null;
  const target = targetOf(work);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!target || faultOfReason(reason) !== null) return;
    if (await act(movePoint(work.moved.line.point.id, target, reason))) tools.end();
  };
  return (
    <form className="map-tool" aria-label={t.move} onSubmit={(event) => void save(event)}>
      <p role="status">
        <strong>{work.moved.line.name}</strong>{' '}
        {target === null ? t.moveHow : t.moves(work.spots.length > 1 ? tools.metres : null)}
      </p>
      {target && (
        <Input
          aria-label={t.reason}
          placeholder={t.reasonHint}
          maxLength={MOST_REASON}
          value={reason}
          onChange={({ target: input }) => setReason(input.value)}
        />
      )}
      <Button autoInsertSpace={false} onClick={tools.end}>
        {t.cancel}
      </Button>
      <Button
        type="primary"
        htmlType="submit"
        disabled={target === null || faultOfReason(reason) !== null}
      >
        {t.save}
      </Button>
    </form>
  );
}
