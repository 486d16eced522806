import type { Notice } from '../kernel/notice.ts';

/** What can be wrong with exercises and results. */
export type MockNoticeCode =
  | 'exercise-damaged'
  | 'exercise-other-version'
  | 'exercise-not-one'
  | 'exercise-too-large'
  | 'exercise-checklist-missing'
  | 'exercise-own'
  | 'exercise-empty'
  | 'reference-gaps'
  | 'reference-wrong-passphrase'
  | 'passphrase-short'
  | 'result-other-exercise'
  | 'result-twice'
  | 'result-again'
  | 'result-same-name'
  | 'expert-twice'
  | 'result-not-open'
  | 'mock-time-up'
  | 'mock-handed-in'
  | 'mock-not-begun';

export type MockNotice = Notice<MockNoticeCode>;

export function mockNotice(
  code: MockNoticeCode,
  severity: MockNotice['severity'] = 'error',
  params: NonNullable<MockNotice['params']> = {},
): MockNotice {
  return { code, severity, params };
}
