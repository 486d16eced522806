import { Button, Spin } from 'antd';
import { useMemo } from 'react';
import { unitsOf } from '../../../shared/mock/compare-class.ts';
import { acceptable, compareExperts } from '../../../shared/mock/compare-experts.ts';
import type { ExpertItem, ExpertState } from '../../../shared/mock/compare-experts.ts';
import { gatherReference } from '../../../shared/mock/make-exercise.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useExpertDesk } from '../../commands/use-expert-desk.ts';
import type { ExpertDesk } from '../../commands/use-expert-desk.ts';
import type { ExerciseCase } from '../../queries/use-exercise.ts';
import { expertsText } from '../../text/experts-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { ExpertItemLine } from './expert-item-line.tsx';

interface ExpertsTabProps {
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly cases: readonly ExerciseCase[] | undefined;
}

/** Several experts' answers as the reference: what they agree on in one go, the rest one by one. */
export function ExpertsTab({ cases, ...props }: ExpertsTabProps) {
  return cases === undefined ? <Spin /> : <Experts {...props} cases={cases} />;
}

function Experts({
  round,
  me,
  cases,
}: ExpertsTabProps & { readonly cases: readonly ExerciseCase[] }) {
  const t = useText(expertsText);
  const wordingOf = useNoticeText();
  const units = useMemo(() => unitsOf(cases, gatherReference(cases).ratings), [cases]);
  const desk = useExpertDesk(round, me.id, units);
  const settledBy = round.values.experts ?? [];
  const items = useMemo(() => compareExperts(units, desk.experts), [units, desk.experts]);
  return (
    <div className="mock-columns">
      <section className="mock-card" aria-label={t.title}>
        <p className="mock-soft">{t.hint}</p>
        <div className="mock-row">
          <FileButton
            label={t.open}
            accept=".dwresult"
            multiple
            primary={desk.experts.length === 0}
            onFiles={(files) => void desk.open(files)}
          />
          {desk.files.length > 0 && <Button onClick={desk.close}>{t.close}</Button>}
        </div>
        {settledBy.length > 0 && <p>{t.settledBy(settledBy)}</p>}
        <div role="status">
          <ul className="mock-files">
            {desk.files.map(({ name, notice }, index) => (
              <li key={index} className={notice ? `is-${notice.severity}` : undefined}>
                <strong>{name}</strong> {notice ? wordingOf(notice) : t.taken}
              </li>
            ))}
          </ul>
        </div>
        {desk.experts.length > 0 && <Decisions desk={desk} items={items} cases={cases} />}
      </section>
      {desk.experts.length > 0 && <Counts desk={desk} items={items} />}
    </div>
  );
}

interface CountsProps {
  readonly desk: ExpertDesk;
  readonly items: readonly ExpertItem[];
}

/** How many items stand where, and the one act that takes what is agreed. */
function Counts({ desk, items }: CountsProps) {
  const t = useText(expertsText);
  const agreed = acceptable(items);
  const states: readonly ExpertState[] = ['agreed', 'open', 'decided', 'unrated'];
  return (
    <section className="mock-card" aria-label={t.counts}>
      <h2>{t.names(desk.experts.map(({ trainee }) => trainee.name))}</h2>
      <table className="mock-table numbers">
        <tbody>
          {states.map((state) => (
            <tr key={state}>
              <th scope="row">{t.states[state]}</th>
              <td className="mock-end">{items.filter((one) => one.state === state).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mock-row">
        <Button
          type="primary"
          disabled={agreed.length === 0}
          onClick={() => void desk.settle(agreed)}
        >
          {agreed.length === 0 ? t.acceptedAll : t.accept(agreed.length)}
        </Button>
      </div>
    </section>
  );
}

function Decisions({ desk, items, cases }: CountsProps & Pick<Required<ExpertsTabProps>, 'cases'>) {
  const t = useText(expertsText);
  const nameOf = new Map(
    (cases ?? []).map(({ point, row: { values } }) => [
      point as string,
      `${values.code ?? ''} ${values.name ?? ''}`,
    ]),
  );
  const listed = (state: ExpertState) =>
    items
      .filter((one) => one.state === state)
      .map((one) => (
        <ExpertItemLine
          key={`${one.unit.point} ${one.unit.item.code}`}
          one={one}
          place={nameOf.get(one.unit.point) ?? ''}
          onSettle={(settled) => desk.settle([settled])}
        />
      ));
  const open = listed('open');
  const decided = listed('decided');
  return (
    <>
      <h2>{t.openTitle(open.length)}</h2>
      {open.length === 0 ? <p>{t.nothingOpen}</p> : <ul className="mock-list">{open}</ul>}
      {decided.length > 0 && (
        <>
          <h2>{t.decided(decided.length)}</h2>
          <ul className="mock-list">{decided}</ul>
        </>
      )}
    </>
  );
}
