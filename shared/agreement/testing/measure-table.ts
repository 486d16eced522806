import type { AgreementReport, Coefficient, CoefficientName } from '../agreement-report.ts';
import type { AgreementOptions } from '../measure-agreement.ts';
import { measureAgreement } from '../measure-agreement.ts';
import type { RatingsTable } from '../ratings-table.ts';
import { seededRandom } from '../seeded-random.ts';

/** A report without bootstrap draws unless asked for. */
export function measure(
  table: RatingsTable,
  options: Partial<AgreementOptions> = {},
): AgreementReport {
  return measureAgreement(table, { level: null, draws: 0, random: seededRandom(1), ...options });
}

/** One coefficient that must be there. */
export function coefficient(
  table: RatingsTable,
  name: CoefficientName,
  options: Partial<AgreementOptions> = {},
): Coefficient {
  const found = measure(table, options).coefficients[name];
  if (found === null) throw new Error(`${name} is null`);
  return found;
}

/** Only the values, null for null. */
export function valuesOf({ coefficients }: AgreementReport): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(coefficients).map(([name, found]) => [name, found && found.value]),
  );
}
