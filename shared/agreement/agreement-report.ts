import type { AgreementNotice } from './agreement-notice.ts';
import type { Interval } from './bootstrap-units.ts';
import type { MeasurementLevel } from './ratings-table.ts';

/** Every coefficient of a report and the level of measurement it needs. */
export const COEFFICIENT_LEVELS = {
  percentAgreement: 'nominal',
  'cohen.kappa': 'nominal',
  'cohen.linear': 'ordinal',
  'cohen.quadratic': 'ordinal',
  fleiss: 'nominal',
  'krippendorff.nominal': 'nominal',
  'krippendorff.ordinal': 'ordinal',
  'krippendorff.interval': 'interval',
  'krippendorff.ratio': 'ratio',
  'gwet.ac1': 'nominal',
  'gwet.ac2Linear': 'ordinal',
  'gwet.ac2Quadratic': 'ordinal',
  brennanPrediger: 'nominal',
  'icc.1,1': 'interval',
  'icc.2,1': 'interval',
  'icc.3,1': 'interval',
  'icc.1,k': 'interval',
  'icc.2,k': 'interval',
  'icc.3,k': 'interval',
} as const satisfies Record<string, MeasurementLevel>;

export type CoefficientName = keyof typeof COEFFICIENT_LEVELS;

/** All of them, in the order of a report. */
export const COEFFICIENT_NAMES = Object.keys(COEFFICIENT_LEVELS) as readonly CoefficientName[];

/**
 * How low and high were found: percentiles of bootstrap draws over units; Student's t on the linearised error
 * (Gwet 2008); normal on the asymptotic error (Fleiss, Cohen, Everitt 1969); F (Shrout, Fleiss 1979); not at all.
 */
export type IntervalMethod = 'bootstrap' | 'linearised-t' | 'asymptotic-normal' | 'f' | 'none';

/** A value (0–1 for percent agreement, at most 1 for all) with its 95 % interval, and the bootstrap one where drawn. */
export interface Coefficient {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: IntervalMethod;
  readonly bootstrap: Interval | null;
}

export interface AgreementReport {
  readonly n: {
    readonly units: number;
    readonly raters: number;
    readonly ratings: number;
    readonly missing: number;
  };
  /** Null only with a notice that names it. */
  readonly coefficients: Readonly<Record<CoefficientName, Coefficient | null>>;
  readonly notices: readonly AgreementNotice[];
}
