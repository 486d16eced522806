import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ClassHead } from '../../shared/mock/about-sheet.ts';
import type { DocumentChoice, DocumentRequest } from '../../shared/mock/class-documents.ts';
import type { ClassReport } from '../../shared/mock/class-report.ts';
import type { DoubleReport } from '../../shared/mock/double-workbook.ts';
import type { ClassStudy, ClassStudyRequest } from '../../shared/mock/study-class.ts';

/** The figures of a class, which take seconds, and the bytes of its workbook and documents. */
export interface ClassTasks {
  readonly 'study-class': {
    readonly input: ClassStudyRequest;
    readonly output: Result<ClassStudy, Notice>;
  };
  readonly 'write-class': {
    readonly input: { readonly report: ClassReport; readonly head: ClassHead };
    readonly output: Result<Uint8Array, Notice>;
  };
  readonly 'write-double': {
    readonly input: { readonly report: DoubleReport; readonly head: ClassHead };
    readonly output: Result<Uint8Array, Notice>;
  };
  /** A .docx; a zip of all of them without a choice; null where there is no such document. */
  readonly 'write-documents': {
    readonly input: { readonly of: DocumentRequest; readonly choice: DocumentChoice | null };
    readonly output: Result<Uint8Array | null, Notice>;
  };
}
