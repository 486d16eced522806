import type { AgreementReport } from '../../../shared/agreement/agreement-report.ts';
import { COEFFICIENT_NAMES } from '../../../shared/agreement/agreement-report.ts';
import { classText } from '../../text/class-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';
import { coefficientName } from '../../../shared/agreement/coefficient-name.ts';
import { showFigure } from './show-figure.ts';

/** Every coefficient of the class that applies, and why the others do not. */
export function CoefficientTable({ report }: { readonly report: AgreementReport }) {
  const t = useText(classText).figures;
  const wordingOf = useNoticeText();
  const names = COEFFICIENT_NAMES.filter((name) => report.coefficients[name] !== null);
  return (
    <div className="mock-scroll" tabIndex={0} role="region" aria-label={t.tables.coefficients}>
      <table className="mock-table numbers">
        <caption>
          {t.tableCounts(report.n.units, report.n.raters, report.n.ratings, report.n.missing)}
        </caption>
        <thead>
          <tr>
            <th>{t.coefficient}</th>
            <th className="mock-end">{t.value}</th>
            <th className="mock-end">{t.low}</th>
            <th className="mock-end">{t.high}</th>
            <th>{t.method}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const one = report.coefficients[name];
            return (
              <tr key={name}>
                <td>{coefficientName(name)}</td>
                <td className="mock-end">{showFigure(one?.value)}</td>
                <td className="mock-end">{showFigure(one?.low)}</td>
                <td className="mock-end">{showFigure(one?.high)}</td>
                <td>{one && t.methods[one.method]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="mock-soft">
        {report.notices.map((notice, index) => (
          <li key={index}>{wordingOf(notice)}</li>
        ))}
      </ul>
    </div>
  );
}
