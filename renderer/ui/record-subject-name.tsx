import type { Language } from '../../shared/kernel/localized.ts';
import type { RecordSubject } from '../../shared/records/record-subject.ts';
import { recordText } from '../text/record-text.ts';
import { useLanguage } from '../text/use-text.ts';

/** The parts of a record's name from the whole to the part: point, item, its own text. */
export function subjectParts(subject: RecordSubject, language: Language): readonly string[] {
  const { point, item, own } = subject;
  const parts = [
    point && [point.code, point.name].filter((text) => text !== '').join(' '),
    item && [item.code, item.title?.[language] ?? ''].filter((text) => text !== '').join(' '),
    own,
  ].filter((text) => text !== null && text !== '');
  return parts as readonly string[];
}

/** A record's name in one line, its kind in front: `Rating · 0012 Market · RD-03 Kerb`. */
export function RecordSubjectName({ subject }: { readonly subject: RecordSubject }) {
  const language = useLanguage();
  const kind = subject.kind === null ? '' : recordText[language].kinds[subject.kind];
  return (
    <>{[kind, ...subjectParts(subject, language)].filter((text) => text !== '').join(' · ')}</>
  );
}
