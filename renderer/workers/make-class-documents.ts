import { listDocuments, planDocument } from '../../shared/mock/class-documents.ts';
import type { DocumentChoice, DocumentRequest } from '../../shared/mock/class-documents.ts';
import { bundleWord } from '../../shared/word/bundle-word.ts';
import { writeWord } from '../../shared/word/write-word.ts';

/** The bytes of one document, or of all of them in a zip; fetched when first asked for, with the library behind it. */
export async function makeClassDocuments(
  request: DocumentRequest,
  choice: DocumentChoice | null,
  onShare: (share: number) => void,
): Promise<Uint8Array | null> {
  if (choice === null)
    return bundleWord(
      listDocuments(request.report).map((one) => ({
        name: one.name,
        plan: () => planDocument(request, one.choice),
      })),
      onShare,
    );
  const layout = planDocument(request, choice);
  return layout && writeWord(layout);
}
