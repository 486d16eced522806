import type { CoefficientName } from './agreement-report.ts';

/** As they are written in the literature, the same in both languages. */
const NAMES: Readonly<Record<CoefficientName, string>> = {
  percentAgreement: '%',
  'cohen.kappa': 'Cohen κ',
  'cohen.linear': 'Cohen κ (linear)',
  'cohen.quadratic': 'Cohen κ (quadratic)',
  fleiss: 'Fleiss κ',
  'krippendorff.nominal': 'Krippendorff α (nominal)',
  'krippendorff.ordinal': 'Krippendorff α (ordinal)',
  'krippendorff.interval': 'Krippendorff α (interval)',
  'krippendorff.ratio': 'Krippendorff α (ratio)',
  'gwet.ac1': 'Gwet AC1',
  'gwet.ac2Linear': 'Gwet AC2 (linear)',
  'gwet.ac2Quadratic': 'Gwet AC2 (quadratic)',
  brennanPrediger: 'Brennan–Prediger',
  'icc.1,1': 'ICC(1,1)',
  'icc.2,1': 'ICC(2,1)',
  'icc.3,1': 'ICC(3,1)',
  'icc.1,k': 'ICC(1,k)',
  'icc.2,k': 'ICC(2,k)',
  'icc.3,k': 'ICC(3,k)',
};

export function coefficientName(name: CoefficientName): string {
  return NAMES[name];
}
