import type { Notice } from '../kernel/notice.ts';
import type { Result } from '../kernel/result.ts';
import type { RefusalCode } from './agreement-notice.ts';
import type { Coefficient, CoefficientName } from './agreement-report.ts';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: NonNullable<Notice['params']>;
}

/** A coefficient, or why there is none. */
export type Outcome = Result<Coefficient, Refusal>;

export type Outcomes = Partial<Record<CoefficientName, Outcome>>;
