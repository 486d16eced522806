import { agreedShare } from '../../../shared/mock/compare-class.ts';
import type { ShownClass } from '../../queries/report-of-class.ts';
import { classText } from '../../text/class-text.ts';
import { useText } from '../../text/use-text.ts';
import { DeviationList } from './deviation-list.tsx';
import { PersonFiles } from './person-files.tsx';
import { showShare } from './show-figure.ts';

interface PersonReportProps {
  readonly shown: ShownClass;
  readonly person: string;
  readonly name: string;
  readonly title: string;
}

/** One person's report: what they saw otherwise and why the reference says so; a certificate where they passed. */
export function PersonReport({ shown, person, name, title }: PersonReportProps) {
  const { round, cases, study, evidence } = shown;
  const t = useText(classText).figures;
  const own = study.comparison.people.find((one) => one.person === person);
  const passMark = round.values.exercise?.terms.passMark ?? 100;
  if (!own) return null;
  return (
    <>
      <h2>{name}</h2>
      {own.passed && (
        <p className="mock-certificate">
          {t.certificate(name, title, showShare(agreedShare(own)), `${passMark}\u00a0%`)}
        </p>
      )}
      <p className="numbers">{t.deviating(own.deviating.length)}</p>
      <DeviationList person={own} cases={cases} evidence={evidence} />
      <PersonFiles shown={shown} person={person} name={name} passed={own.passed} />
    </>
  );
}
