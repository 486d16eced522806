import { AimOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { StoredPosition } from '../../../shared/geo/position.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { isSampleRound } from '../../commands/open-sample-city.ts';
import { usePositionDesk } from '../../commands/use-position-desk.ts';
import { useRoundProgress } from '../../queries/use-round-progress.ts';
import { useCurrentRound } from '../../queries/use-rounds.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { useText } from '../../text/use-text.ts';
import { whereText } from '../../text/where-text.ts';
import { copyText } from '../../ui/copy-text.ts';
import { GroundMap } from '../../ui/ground/ground-map.tsx';
import { degrees } from '../../ui/show-value.ts';

/** Where the point lies: on a small map, in WGS-84, and as the register gave it. */
export function PointPlace({ point }: { readonly point: RecordRow<'point'> }) {
  const t = useText(pointText);
  const { position } = point.values;
  return (
    <section className="point-place" aria-labelledby="point-position">
      <h2 id="point-position">{t.position}</h2>
      {position ? (
        <>
          <PlaceMap point={point} position={position} />
          <PlaceNumbers position={position} reason={point.values.positionReason} />
          <HereButton position={position} />
        </>
      ) : (
        <p className="point-blank">{t.noPosition}</p>
      )}
    </section>
  );
}

function PlaceMap(props: {
  readonly point: RecordRow<'point'>;
  readonly position: StoredPosition;
}) {
  const { point, position } = props;
  const round = useCurrentRound();
  const state = useRoundProgress(round)?.get(point.id)?.state ?? 'notBegun';
  if (round === undefined) return null;
  return (
    <div className="point-map">
      <GroundMap
        sample={round !== null && isSampleRound(round.id)}
        points={[{ id: point.id, position, label: point.values.name ?? '', state }]}
        selectedId={point.id}
        onSelect={() => undefined}
        fit="selected"
        fitKey={point.id}
      />
    </div>
  );
}

function PlaceNumbers(props: {
  readonly position: StoredPosition;
  readonly reason: string | undefined;
}) {
  const { position, reason } = props;
  const t = useText(pointText);
  const { message } = App.useApp();
  const fields = useText(pointFieldsText);
  const { longitude, latitude, source } = position;
  const copy = async (): Promise<void> => {
    if (await copyText(`${degrees(longitude)},${degrees(latitude)}`))
      void message.success(t.copied);
  };
  return (
    <>
      <dl className="numbers">
        <div>
          <dt>{t.wgs}</dt>
          <dd>
            {t.longitudeLatitude(degrees(longitude), degrees(latitude))}
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={t.copyPosition}
              title={t.copyPosition}
              onClick={() => void copy()}
            />
          </dd>
        </div>
        <div>
          <dt>{reason ? t.corrected : t.original(source.datum)}</dt>
          <dd>{t.longitudeLatitude(String(source.longitude), String(source.latitude))}</dd>
        </div>
        {reason && (
          <div>
            <dt>{fields.positionReason}</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** For who has no receiver: says that one stands at this point. */
function HereButton({ position }: { readonly position: StoredPosition }) {
  const t = useText(whereText);
  const { message } = App.useApp();
  const { desk } = usePositionDesk();
  const stand = (): void => {
    desk.standAt(position);
    void message.success(t.hereTold);
  };
  return (
    <Button icon={<AimOutlined aria-hidden />} size="large" onClick={stand}>
      {t.hereIAm}
    </Button>
  );
}
