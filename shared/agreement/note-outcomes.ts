import type { AgreementNotice, AgreementNoticeCode, RefusalCode } from './agreement-notice.ts';
import type { CoefficientName } from './agreement-report.ts';
import type { Outcome } from './coefficient-outcome.ts';

/** Units left out, counted; null where the family was not computed. */
export interface LeftOut {
  readonly unrated: number;
  readonly once: number;
  readonly cohen: number | null;
  readonly icc: number | null;
}

/** Reasons that follow from what was asked; the others are worth a second look. */
const EXPECTED: readonly RefusalCode[] = ['not-two-raters', 'level-too-low'];

/** One notice for each reason with the coefficients it holds for, then what was left out. */
export function noteOutcomes(
  outcomes: readonly (readonly [CoefficientName, Outcome])[],
  leftOut: LeftOut,
): AgreementNotice[] {
  const reasons = new Map<string, AgreementNotice>();
  const add = (
    name: CoefficientName,
    code: AgreementNoticeCode,
    severity: AgreementNotice['severity'],
    params = {},
  ) => {
    const key = JSON.stringify([code, params]);
    const before = reasons.get(key)?.params?.['coefficients'];
    const coefficients = before === undefined ? name : `${before}; ${name}`;
    reasons.set(key, { code, severity, params: { coefficients, ...params } });
  };
  for (const [name, outcome] of outcomes) {
    if (outcome.ok) {
      if (outcome.value.low === null) add(name, 'interval-undefined', 'info');
    } else {
      const { code, params } = outcome.error;
      add(name, code, EXPECTED.includes(code) ? 'info' : 'warning', params);
    }
  }
  return [
    ...reasons.values(),
    ...left('units-unrated', leftOut.unrated),
    ...left('units-rated-once', leftOut.once),
    ...left('cohen-units-left-out', leftOut.cohen),
    ...left('icc-units-left-out', leftOut.icc),
  ];
}

function left(code: AgreementNoticeCode, units: number | null): AgreementNotice[] {
  return units === null || units === 0 ? [] : [{ code, severity: 'info', params: { units } }];
}
