import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ClassHead } from '../../shared/mock/class-about-sheet.ts';
import type { ClassReport } from '../../shared/mock/class-report.ts';
import type { ClassStudy, ClassStudyRequest } from '../../shared/mock/study-class.ts';

/** The figures of a class, which take seconds, and the bytes of its workbook. */
export interface ClassTasks {
  readonly 'study-class': {
    readonly input: ClassStudyRequest;
    readonly output: Result<ClassStudy, Notice>;
  };
  readonly 'write-class': {
    readonly input: { readonly report: ClassReport; readonly head: ClassHead };
    readonly output: Result<Uint8Array, Notice>;
  };
}
