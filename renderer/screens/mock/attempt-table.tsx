import type { ClassAttempt } from '../../queries/read-class.ts';
import { classText } from '../../text/class-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { momentWords } from '../../text/value-words.ts';

/** Everybody's attempts, when they were handed in and how long they took. */
export function AttemptTable({ attempts }: { readonly attempts: readonly ClassAttempt[] }) {
  const t = useText(classText).collect;
  const language = useLanguage();
  const { columns } = t;
  return (
    <table className="mock-table numbers">
      <thead>
        <tr>
          <th>{columns.name}</th>
          <th>{columns.unit}</th>
          <th className="mock-end">{columns.attempt}</th>
          <th>{columns.at}</th>
          <th className="mock-end">{columns.minutes}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ person, name, unit, attempt, begunAt, handedInAt }) => (
          <tr key={`${person} ${attempt}`}>
            <td>{name}</td>
            <td>{unit}</td>
            <td className="mock-end">{attempt}</td>
            <td>{handedInAt === '' ? '—' : momentWords(handedInAt, language)}</td>
            <td className="mock-end">{minutesBetween(begunAt, handedInAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function minutesBetween(from: string, to: string): string {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  return Number.isNaN(minutes) ? '—' : minutes.toFixed(0);
}
