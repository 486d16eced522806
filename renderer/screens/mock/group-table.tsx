import { agreedShare } from '../../../shared/mock/compare-class.ts';
import type { GroupComparison } from '../../../shared/mock/compare-class.ts';
import { splitsGoodScorers } from '../../../shared/mock/compare-class.ts';
import type { GroupAgreement } from '../../../shared/mock/study-class.ts';
import { classText } from '../../text/class-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { useTypeName } from '../../ui/use-type-name.ts';
import { showFigure, showShare } from './show-figure.ts';

interface GroupTableProps {
  readonly groups: readonly GroupComparison[];
  readonly agreements: readonly GroupAgreement[];
  /** Whether the groups are items, which have codes and may split good scorers. */
  readonly item?: boolean;
  /** False where there is no reference to compare with. */
  readonly reference?: boolean;
}

/** Items, indicators or site types, the ones with least agreement first. */
export function GroupTable({
  groups,
  agreements,
  item = false,
  reference = true,
}: GroupTableProps) {
  const t = useText(classText).figures;
  const compared = new Map(groups.map((one) => [one.key, one]));
  const order = groups.map(({ key }) => key);
  const place = (key: string): number => (compared.has(key) ? order.indexOf(key) : order.length);
  const lines = [...agreements].sort(
    (a, b) => place(a.key) - place(b.key) || togetherOf(a) - togetherOf(b),
  );
  return (
    <div className="mock-scroll" tabIndex={0} role="region" aria-label={t.groups}>
      <table className="mock-table numbers">
        <thead>
          <tr>
            <th>{t.group}</th>
            {reference && (
              <>
                <th className="mock-end">{t.same}</th>
                <th className="mock-end">{t.n}</th>
                <th className="mock-end">{t.strict}</th>
                <th className="mock-end">{t.lenient}</th>
              </>
            )}
            <th className="mock-end">{t.together}</th>
            <th className="mock-end">{t.alpha}</th>
            {item && reference && <th className="mock-end">{t.good}</th>}
            {!reference && <th className="mock-end">{t.n}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <GroupLine
              key={line.key}
              line={line}
              one={compared.get(line.key)}
              item={item}
              reference={reference}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GroupLineProps {
  readonly line: GroupAgreement;
  readonly one: GroupComparison | undefined;
  readonly item: boolean;
  readonly reference: boolean;
}

const togetherOf = ({ report }: GroupAgreement): number =>
  report.coefficients.percentAgreement?.value ?? 2;

function GroupLine({ line, one, item, reference }: GroupLineProps) {
  const t = useText(classText).figures;
  const localized = useLocalized();
  const typeName = useTypeName();
  const { coefficients } = line.report;
  return (
    <tr>
      <td>
        {item && `${line.key} `}
        {typeName(localized(line.name))}
      </td>
      {reference && (
        <>
          <td className="mock-end">{showShare(one ? agreedShare(one) : null)}</td>
          <td className="mock-end">{one?.n ?? 0}</td>
          <td className="mock-end">{one?.strict ?? 0}</td>
          <td className="mock-end">{one?.lenient ?? 0}</td>
        </>
      )}
      <td className="mock-end">{showShare(coefficients.percentAgreement?.value ?? null)}</td>
      <td className="mock-end">{showFigure(coefficients['krippendorff.ordinal']?.value)}</td>
      {!reference && <td className="mock-end">{line.report.n.ratings}</td>}
      {item && reference && (
        <td className="mock-end">
          {one && showShare(agreedShare(one.good))}
          {one && splitsGoodScorers(one) && (
            <span className="mock-mark is-lenient">{t.splits}</span>
          )}
        </td>
      )}
    </tr>
  );
}
