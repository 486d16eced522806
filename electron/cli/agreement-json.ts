import type {
  AgreementReport,
  Coefficient,
  CoefficientName,
} from '../../shared/agreement/agreement-report.ts';
import type { Notice } from '../../shared/kernel/notice.ts';

/** What the intervals were drawn with; recorded in each method that used it. */
export interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

interface PrintedCoefficient {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: string;
}

type Printed = PrintedCoefficient | null;

/** What `agreement --json` prints; documented and stable. */
export interface AgreementJson {
  readonly n: AgreementReport['n'];
  readonly percentAgreement: Printed;
  readonly cohen: Record<'kappa' | 'linear' | 'quadratic', Printed>;
  readonly fleiss: Printed;
  readonly krippendorff: Record<'nominal' | 'ordinal' | 'interval' | 'ratio', Printed>;
  readonly gwet: Record<'ac1' | 'ac2Linear' | 'ac2Quadratic', Printed>;
  readonly icc: Record<'1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k', Printed>;
  readonly notices: readonly Notice[];
}

export function agreementJson(
  { n, coefficients, notices }: AgreementReport,
  drawing: Drawing,
): AgreementJson {
  const of = (name: CoefficientName): Printed => printed(coefficients[name], drawing);
  return { n, ...shape(of), notices };
}

/** The same shape for a file without a table. */
export function refusedJson(notice: Notice): AgreementJson {
  return {
    n: { units: 0, raters: 0, ratings: 0, missing: 0 },
    ...shape(() => null),
    notices: [notice],
  };
}

function shape(of: (name: CoefficientName) => Printed): Omit<AgreementJson, 'n' | 'notices'> {
  return {
    percentAgreement: of('percentAgreement'),
    cohen: {
      kappa: of('cohen.kappa'),
      linear: of('cohen.linear'),
      quadratic: of('cohen.quadratic'),
    },
    fleiss: of('fleiss'),
    krippendorff: {
      nominal: of('krippendorff.nominal'),
      ordinal: of('krippendorff.ordinal'),
      interval: of('krippendorff.interval'),
      ratio: of('krippendorff.ratio'),
    },
    gwet: {
      ac1: of('gwet.ac1'),
      ac2Linear: of('gwet.ac2Linear'),
      ac2Quadratic: of('gwet.ac2Quadratic'),
    },
    icc: {
      '1,1': of('icc.1,1'),
      '2,1': of('icc.2,1'),
      '3,1': of('icc.3,1'),
      '1,k': of('icc.1,k'),
      '2,k': of('icc.2,k'),
      '3,k': of('icc.3,k'),
    },
  };
}

function printed(coefficient: Coefficient | null, { draws, seed }: Drawing): Printed {
  if (coefficient === null) return null;
  const { value, low, high, method } = coefficient;
  return {
    value,
    low,
    high,
    method: method === 'bootstrap' ? `bootstrap draws=${draws} seed=${seed}` : method,
  };
}
