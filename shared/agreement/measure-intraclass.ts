import { fail, succeed } from '../kernel/result.ts';
import type { CoefficientName } from './agreement-report.ts';
import type { Outcome, Outcomes } from './coefficient-outcome.ts';
import { ICC_FORMS, intraclassCorrelation } from './intraclass-correlation.ts';
import type { IccForm } from './intraclass-correlation.ts';
import type { MeanSquares } from './mean-squares.ts';
import { meanSquares } from './mean-squares.ts';

/** The six forms on complete units; those of `wanted` only. */
export function measureIntraclass(
  values: Float64Array,
  raters: number,
  wanted: ReadonlySet<CoefficientName>,
): Outcomes {
  const units = values.length / raters;
  const squares = units < 2 ? null : meanSquares(values, raters);
  const outcomes: Outcomes = {};
  for (const form of ICC_FORMS) {
    if (!wanted.has(`icc.${form}`)) continue;
    outcomes[`icc.${form}`] =
      squares === null
        ? fail({ code: 'too-few-complete-units', params: { units } })
        : measure(form, squares);
  }
  return outcomes;
}

function measure(form: IccForm, squares: MeanSquares): Outcome {
  const found = intraclassCorrelation(form, squares);
  if (found === null) return fail({ code: 'no-variation' });
  const { value, low, high } = found;
  const known = low !== null && high !== null;
  return succeed({
    value,
    low: known ? low : null,
    high: known ? high : null,
    method: known ? 'f' : 'none',
    bootstrap: null,
  });
}
