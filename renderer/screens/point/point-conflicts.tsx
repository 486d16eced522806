import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { decideConflict } from '../../../shared/assessing/decide-conflict.ts';
import { conflictFields, liveValues } from '../../../shared/changes/fold-set.ts';
import type { LiveValue, RecordRow } from '../../../shared/records/record-row.ts';
import { useAct } from '../../commands/use-act.ts';
import type { HistoryEntry } from '../../queries/use-record-history.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { showStamp } from '../../ui/show-time.ts';
import { showValue } from '../../ui/show-value.ts';
import { useAuthor } from './use-author.ts';
import { useTypeName } from '../../ui/use-type-name.ts';

interface PointConflictsProps {
  readonly point: RecordRow<'point'>;
  readonly history: readonly HistoryEntry[] | undefined;
}

/** Fields of the point that hold different values from different laptops, for a person to decide. */
export function PointConflicts({ point, history }: PointConflictsProps) {
  const t = useText(pointText);
  const names: Readonly<Record<string, string>> = useText(pointFieldsText);
  const fields = conflictFields(point);
  if (fields.length === 0) return null;
  return (
    <section className="point-conflicts" aria-labelledby="point-conflicts">
      <h2 id="point-conflicts">
        <WarningFilled aria-hidden /> {t.conflicts(fields.length)}
      </h2>
      <p>{t.conflictsWhy}</p>
      {fields.map((field) => (
        <fieldset key={field}>
          <legend>{names[field] ?? field}</legend>
          {liveValues(point, field).map((live) => (
            <Choice key={live.dot} point={point} field={field} live={live} history={history} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

interface ChoiceProps extends PointConflictsProps {
  readonly field: string;
  readonly live: LiveValue;
}

function Choice({ point, field, live, history }: ChoiceProps) {
  const t = useText(pointText);
  const language = useLanguage();
  const typeName = useTypeName();
  const author = useAuthor();
  const act = useAct();
  const shown = showValue(live.value, t, field === 'siteType' ? typeName : String);
  const entry = history?.find(({ dot }) => dot === (live.of ?? live.dot));
  return (
    <div className="point-choice numbers">
      <strong>{shown}</strong>
      <span>{entry && t.writtenBy(author(entry), showStamp(entry.at, language))}</span>
      <Button
        autoInsertSpace={false}
        aria-label={t.decideValue(shown)}
        onClick={() => void act(decideConflict(point.id, field, live.value))}
      >
        {t.decide}
      </Button>
    </div>
  );
}
