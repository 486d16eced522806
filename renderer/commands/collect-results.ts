import type { Notice } from '../../shared/kernel/notice.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { collectResult, noteSameName } from '../../shared/mock/collect-result.ts';
import { readResultFile } from '../../shared/mock/result-file.ts';
import type { Session } from '../app/session.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import { keepPhotoFile, photoFileOf } from '../data/keep-photo-file.ts';
import { carryOutAnew, explained, writing } from './carry-out.ts';

export interface CollectedFile {
  readonly name: string;
  /** Null when it was taken in and there is nothing to say of it. */
  readonly notice: Notice | null;
}

/** Takes in trainees' files one after the other, each one act; a refused one leaves nothing and stops no other. */
export async function collectResults(
  session: Session,
  actor: string,
  round: RecordId<'round'>,
  files: readonly File[],
): Promise<readonly CollectedFile[]> {
  const outcomes: CollectedFile[] = [];
  for (const file of files) {
    const taken = await explained(session, () => collectOne(session, actor, round, file));
    outcomes.push({ name: file.name, notice: taken.ok ? taken.value : taken.error });
  }
  return outcomes;
}

async function collectOne(
  session: Session,
  actor: string,
  id: RecordId<'round'>,
  file: File,
): Promise<Notice | null> {
  const bytes = await bytesOfFile(file);
  if (bytes === null) return { code: 'file-unreadable', severity: 'error' };
  const read = readResultFile(bytes);
  if (!read.ok) return read.error;
  const round = await session.store.round.get(id);
  if (round === undefined) return null;
  const before = round.values.collected ?? [];
  const { result, copies } = read.value;
  const intent = collectResult(round, result, before);
  if ('code' in intent) return intent;
  // Copies by their hash do no harm alone; the records come in one act after them.
  for (const [hash, picture] of copies) {
    const kept = await writing(session, () =>
      keepPhotoFile(session.store, photoFileOf(hash, picture)),
    );
    if (!kept.ok) return kept.error;
  }
  const others = await session.store.person.bulkGet(before.map(({ person }) => person));
  const outcome = await carryOutAnew(session, actor, intent);
  if (!outcome.ok) return outcome.error;
  return noteSameName(
    result,
    others.filter((row) => row !== undefined),
  );
}
