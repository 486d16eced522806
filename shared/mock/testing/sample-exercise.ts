import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { checklistFor } from '../../../resources/checklists/bundled-checklists.ts';
import type { Checklist } from '../../checklist/checklist.ts';
import { itemsOf } from '../../checklist/checklist.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { RecordId } from '../../kernel/record-id.ts';
import type { Answer } from '../../scoring/answer.ts';
import { seededRandom } from '../../agreement/seeded-random.ts';
import type { ExerciseFile } from '../exercise-file.ts';
import type { ReferenceRating } from '../exercise.ts';
import { mockCaseId } from '../mock-id.ts';
import type { Stretch } from '../seal-reference.ts';
import { sealReference } from '../seal-reference.ts';

export const KEY = 'key-of-exercise';
export const PASSPHRASE = '松柏 2026 讲评';

export const LIST = checklistFor('WC', '2026.1') as Checklist;
export const CASES: readonly RecordId<'point'>[] = [mockCaseId(KEY, 'a'), mockCaseId(KEY, 'b')];

/** All right, by the kind of answer the item asks for. */
export function rightAnswer(kind: string): Answer {
  return kind === 'verdict' ? { kind: 'verdict', pass: true } : { kind: 'cases', cases: 1 };
}

export const REFERENCE: readonly ReferenceRating[] = CASES.flatMap((point) =>
  itemsOf(LIST).map(({ code, answer }) => ({
    point,
    item: code,
    answer: rightAnswer(answer),
    reason: `理由在此 ${code}`,
  })),
);

/** A key in no time, and no safer than that. */
export const quickStretch: Stretch = (passphrase, salt) =>
  sha256(utf8ToBytes(`${passphrase} ${salt.join()}`));

/** Random bytes from a seed. */
export function reseed(seed: number): (length: number) => Uint8Array {
  const random = seededRandom(seed);
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

export function exerciseFile(): ExerciseFile {
  const photo = Uint8Array.from({ length: 300 }, (_, at) => at % 251);
  const hash = sha256Hex(photo);
  const place = { siteType: 'WC', typeName: '室外公厕', district: '', subdistrict: '' } as const;
  return {
    key: KEY,
    trainer: '韩梅',
    startsOn: '2026-11-26',
    checklists: { WC: '2026.1' },
    terms: { title: '练兵', minutes: 30, attempts: 2, shuffled: true, passMark: 80 },
    points: CASES.map((id, index) => ({
      id,
      fields: {
        ...place,
        code: `C0${index + 1}`,
        name: index === 0 ? '东门' : '西门',
        address: '',
        desk: {
          photos: [{ hash, mediaType: 'image/jpeg', width: 20, height: 15 }],
          events: [{ second: 20, text: '一人吸烟' }],
        },
      },
    })),
    sealed: sealReference(KEY, REFERENCE, PASSPHRASE, reseed(7), quickStretch),
    photos: new Map([[hash, photo]]),
  };
}
