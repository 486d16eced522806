import { useMemo } from 'react';
import { comparePeers } from '../../../shared/mock/double-scoring.ts';
import type { ClassStudy } from '../../../shared/mock/study-class.ts';
import type { DoubleScoring } from '../../queries/read-double.ts';
import { classText } from '../../text/class-text.ts';
import { doubleText } from '../../text/double-text.ts';
import { useText } from '../../text/use-text.ts';
import { showShare, showSigned } from './show-figure.ts';

interface PeerTableProps {
  readonly study: ClassStudy;
  readonly scored: DoubleScoring;
  readonly nameOf: (person: string) => string;
}

/** Each person beside the others, who agrees least first. */
export function PeerTable({ study, scored, nameOf }: PeerTableProps) {
  const t = useText(classText).figures;
  const words = useText(doubleText);
  const { units, attempts, ratings } = scored;
  const lines = useMemo(() => {
    const people = attempts.map(({ person }) => person);
    return [...comparePeers(units, people, ratings)].sort((a, b) => (a.same ?? 2) - (b.same ?? 2));
  }, [units, attempts, ratings]);
  const errors = new Map(study.persons.map((one) => [one.person, one.errorRate]));
  return (
    <div className="mock-scroll" tabIndex={0} role="region" aria-label={words.people}>
      <table className="mock-table numbers">
        <caption>{words.peopleNote}</caption>
        <thead>
          <tr>
            <th>{t.person}</th>
            <th className="mock-end">{t.n}</th>
            <th className="mock-end">{words.sameAsOthers}</th>
            <th className="mock-end">{words.apart}</th>
            <th className="mock-end">{t.errorRate}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ person, n, same, apart }) => (
            <tr key={person}>
              <td>{nameOf(person)}</td>
              <td className="mock-end">{n}</td>
              <td className="mock-end">{showShare(same)}</td>
              <td className="mock-end">{showSigned(apart)}</td>
              <td className="mock-end">{showShare(errors.get(person) ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
