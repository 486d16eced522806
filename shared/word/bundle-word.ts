import { zipSync } from 'fflate';
import type { WordLayout } from './word-layout.ts';
import { writeWord } from './write-word.ts';

/** A document of a bundle; `plan` is called when its turn comes, so that one at a time is in memory. */
export interface BundledDocument {
  readonly name: string;
  readonly plan: () => WordLayout | null;
}

/** The documents, each a .docx under its name, in one zip; those without a layout are left out. */
export async function bundleWord(
  documents: readonly BundledDocument[],
  onShare: (share: number) => void,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, { name, plan }] of documents.entries()) {
    const layout = plan();
    if (layout !== null) files[name] = await writeWord(layout);
    onShare((index + 1) / documents.length);
  }
  return zipSync(files, { level: 0, mtime: new Date(2020, 0, 1) });
}
