import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ClassStudy, ClassStudyRequest } from '../../shared/mock/study-class.ts';

/** The figures of a class, which take seconds. */
export interface ClassTasks {
  readonly 'study-class': {
    readonly input: ClassStudyRequest;
    readonly output: Result<ClassStudy, Notice>;
  };
}
