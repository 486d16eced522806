import type { SmallPictures } from '../workbook/photo-columns.ts';
import type { WordLayout } from '../word/word-layout.ts';
import { planCertificate } from './certificate.ts';
import { planClassDocument } from './class-document.ts';
import type { ClassReport } from './class-report.ts';
import type { DocumentHead } from './person-document.ts';
import { planPersonDocument } from './person-document.ts';

/** Which document is asked for. */
export type DocumentChoice =
  { readonly kind: 'class' } | { readonly kind: 'person' | 'certificate'; readonly person: string };

export interface DocumentRequest {
  readonly report: ClassReport;
  readonly head: DocumentHead;
  /** Of the cases' photos, by hash. */
  readonly pictures: SmallPictures;
}

/** One document; null where there is none: a person who is not there, or did not reach the mark. */
export function planDocument(
  { report, head, pictures }: DocumentRequest,
  choice: DocumentChoice,
): WordLayout | null {
  if (choice.kind === 'class') return planClassDocument(report, head);
  const member = report.people.find(({ person }) => person === choice.person);
  if (member === undefined) return null;
  return choice.kind === 'person'
    ? planPersonDocument(report, member, pictures, head)
    : planCertificate(report, member, head);
}

/** A file of the bundle: its name, and which document it is. */
export interface NamedDocument {
  readonly name: string;
  readonly choice: DocumentChoice;
}

/** Everything for a class: its sheet, a report for each person and a certificate for each who passed. */
export function listDocuments({ people, study }: ClassReport): readonly NamedDocument[] {
  const passed = new Set(
    study.comparison.people.filter((one) => one.passed).map(({ person }) => person),
  );
  const used = new Map<string, number>();
  const freeName = (name: string): string => {
    const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || '_';
    const often = (used.get(plain) ?? 0) + 1;
    used.set(plain, often);
    return often === 1 ? plain : `${plain}-${often}`;
  };
  const named = people.map(({ person, name }) => ({ person, name: freeName(name) }));
  return [
    { name: '班级报告.docx', choice: { kind: 'class' } },
    ...named.map(({ person, name }): NamedDocument => ({
      name: `个人报告/${name}.docx`,
      choice: { kind: 'person', person },
    })),
    ...named.flatMap(({ person, name }): readonly NamedDocument[] =>
      passed.has(person)
        ? [{ name: `合格证书/${name}.docx`, choice: { kind: 'certificate', person } }]
        : [],
    ),
  ];
}
