import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import type { WordLayout } from '../word/word-layout.ts';
import type { ClassReport, ReportedPerson } from './class-report.ts';
import { agreedShare } from './compare-class.ts';
import type { DocumentHead } from './person-document.ts';
import { dayWords, shareWords, spellDay } from './report-words.ts';

/** What a certificate says, line by line. */
interface CertificateWords {
  readonly title: string;
  readonly to: string;
  readonly body: string;
  readonly given: string;
  readonly signed: string;
  readonly day: string;
}

/** The words of a person's certificate; null for who did not reach the mark (SPEC.md K16). */
function certificateWords(
  { terms, trainer, startsOn, study }: ClassReport,
  { person, name, unit, handedInAt }: ReportedPerson,
  { exportedAt, utcOffsetMinutes }: DocumentHead,
): CertificateWords | null {
  const own = study.comparison.people.find((one) => one.person === person);
  if (own === undefined || !own.passed) return null;
  const day = dayWords(handedInAt, utcOffsetMinutes) || spellDay(startsOn);
  const share = shareWords(agreedShare(own));
  return {
    title: '合格证书',
    to: `${name}${unit === '' ? '' : `（${unit}）`}：`,
    body:
      `于 ${day}参加“${terms.title}”模拟测评，比较 ${own.n} 项，与标准一致 ${share}，` +
      `达到合格线 ${terms.passMark}%，成绩合格。`,
    given: '特发此证。',
    signed: `培训人：${trainer}`,
    day: dayWords(exportedAt, utcOffsetMinutes),
  };
}

/** The certificate on a framed page; null for who did not reach the mark. */
export function planCertificate(
  report: ClassReport,
  member: ReportedPerson,
  head: DocumentHead,
): WordLayout | null {
  const words = certificateWords(report, member, head);
  if (words === null) return null;
  return {
    title: `${words.title} ${member.name}`,
    creator: head.exporter,
    banner: MOCK_BANNER,
    framed: true,
    blocks: [
      { kind: 'large', text: words.title },
      { kind: 'plain', text: words.to },
      { kind: 'paragraph', text: words.body },
      { kind: 'paragraph', text: words.given },
      { kind: 'plain', text: '' },
      { kind: 'end', text: words.signed },
      { kind: 'end', text: words.day },
    ],
  };
}
