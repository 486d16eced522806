import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { Session } from '../app/session.ts';
import { keepPhotoFile } from '../data/keep-photo-file.ts';
import type { Store } from '../data/store.ts';
import { makeCopies } from '../photos/make-copies.ts';
import { scoreEvidenceText } from '../text/score-evidence-text.ts';
import { linesOfPhoto } from './lines-of-photo.ts';

/**
 * After the store was lost: the originals come back from the host's files, and the copies that screens
 * and workbooks show are made anew, with the watermark of each photo's first use. What fails (no space,
 * no such file) is tried again on the next start. Resolves to how many came back.
 */
export async function restorePictures(
  { store, host }: Pick<Session, 'store' | 'host'>,
  language: Language,
): Promise<number> {
  const missing = await photosWithoutFile(store);
  if (missing.length === 0) return 0;
  const listed = await host.call('photos.list', {});
  const held = new Set(listed.ok ? listed.value.hashes : []);
  let restored = 0;
  for (const photo of missing) {
    const { hash = '', mediaType = 'image/jpeg' } = photo.values;
    const reply = held.has(hash) ? await host.call('photos.get', { hash }) : null;
    if (!reply?.ok || !reply.value.bytes) continue;
    const original = reply.value.bytes as Uint8Array<ArrayBuffer>;
    const lines = await linesAgain(store, photo, language);
    const made = await makeCopies(new Blob([original], { type: mediaType }), lines);
    const copies = made && { copy: await bytesOf(made.copy), thumb: await bytesOf(made.thumb) };
    await keepPhotoFile(store, { hash, mediaType, original, ...copies });
    restored += 1;
  }
  return restored;
}

/** The first use of each photo whose bytes the store lacks. */
async function photosWithoutFile(store: Store): Promise<readonly RecordRow<'photo'>[]> {
  const held = new Set(await store.photoFiles.toCollection().primaryKeys());
  const photos = (await store.photo.toArray()).sort((a, b) =>
    (a.values.addedAt ?? '') < (b.values.addedAt ?? '') ? -1 : 1,
  );
  return photos.filter(({ values: { hash = '' } }) => {
    const lacking = hash !== '' && !held.has(hash);
    held.add(hash);
    return lacking;
  });
}

async function linesAgain(
  store: Store,
  { values }: RecordRow<'photo'>,
  language: Language,
): Promise<readonly string[]> {
  const assessment = await store.assessment.get(values.assessment ?? '');
  const [point, inspector, finding] = await Promise.all([
    store.point.get(assessment?.values.point ?? ''),
    store.person.get(assessment?.values.inspector ?? ''),
    values.finding ? store.finding.get(values.finding) : undefined,
  ]);
  if (point === undefined) return [];
  const { addedAt = '', from = 'file', exif = null } = values;
  const { typeName, siteType } = point.values;
  const checklist = BUNDLED_CHECKLISTS.find((one) => one.siteType === siteType);
  return linesOfPhoto({ addedAt, from, exif }, point, finding ?? null, {
    siteType: typeName || (checklist?.name[language] ?? ''),
    inspector: inspector?.values.name ?? '',
    labels: scoreEvidenceText[language].watermark,
  });
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
