import type { SourceLine } from '../../../shared/workbook/sources-table.ts';
import { useSources } from '../../queries/use-sources.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { SourceMark } from '../merge/source-mark.tsx';

/** The workbooks the results were made of, as the 来源 sheet names them. */
export function SourceResults() {
  const t = useText(resultsText);
  const sources = useSources();
  if (sources === undefined) return null;
  if (sources.length === 0) return <p>{t.ownOnly}</p>;
  const { columns } = t;
  return (
    <>
      <p className="results-soft">{t.sourcesLead}</p>
      <div className="results-scroll" tabIndex={0} role="region" aria-label={t.tabs.sources}>
        <table className="results-table numbers">
          <thead>
            <tr>
              <th>{columns.file}</th>
              <th>{columns.state}</th>
              <th className="results-end">{columns.people}</th>
              <th className="results-end">{t.tabs.points}</th>
              <th className="results-end">{columns.ratings}</th>
              <th className="results-end">{columns.photos}</th>
              <th>{columns.checkCode}</th>
              <th>{columns.installation}</th>
              <th>{columns.savedBy}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <SourceRow
                key={`${source.file} ${source.exportId} ${source.checkCode} ${source.state}`}
                source={source}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function SourceRow({ source }: { readonly source: SourceLine }) {
  const { file, state, counts, checkCode, installation, savedBy } = source;
  return (
    <tr>
      <td>{file}</td>
      <td>
        <SourceMark state={state} />
      </td>
      <td className="results-end">{counts.people}</td>
      <td className="results-end">{counts.points}</td>
      <td className="results-end">{counts.ratings}</td>
      <td className="results-end">{counts.photos}</td>
      <td>{checkCode ?? '—'}</td>
      <td>{installation?.name ?? installation?.fingerprint ?? '—'}</td>
      <td>{savedBy ?? '—'}</td>
    </tr>
  );
}
