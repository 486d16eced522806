import type { HistoryEntry } from '../../queries/use-record-history.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { shellText } from '../../text/shell-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { showStamp } from '../../ui/show-time.ts';
import { useAuthor } from './use-author.ts';

/** The acts that touched the point, newest first: what, who, when. */
export function PointHistory(props: { readonly history: readonly HistoryEntry[] | undefined }) {
  const { history } = props;
  const t = useText(pointText);
  const language = useLanguage();
  const author = useAuthor();
  const actName = useActName();
  const fields: Readonly<Record<string, string>> = useText(pointFieldsText);
  return (
    <section className="point-part" aria-labelledby="point-history">
      <h2 id="point-history">{t.history}</h2>
      {history?.length === 0 && <p className="point-blank">{t.noHistory}</p>}
      {history !== undefined && history.length > 0 && (
        <div className="point-scroll">
          <table className="point-table numbers">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.act}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.fieldsWritten}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((entry) => (
                <tr key={entry.dot}>
                  <td>{showStamp(entry.at, language)}</td>
                  <td>{actName(entry.note)}</td>
                  <td>{author(entry)}</td>
                  <td>
                    {entry.fields.map((field) => fields[field] ?? field).join(t.listComma) || '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function useActName(): (note: string | undefined) => string {
  const shell = useText(shellText);
  const acts: Readonly<Record<string, string>> = shell.acts;
  return (note = '') => (note.startsWith('undo ') ? shell.undo : (acts[note] ?? shell.acts.other));
}
