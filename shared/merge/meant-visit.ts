import { plainText } from '../workbook/plain-text.ts';
import type { Visit } from '../workbook/visit-lines.ts';

/** The one visit that a row without a number speaks of, by its point and, where it names one, its inspector; null when several or none fit. */
export function meantVisit(visits: readonly Visit[], said: (key: string) => string): Visit | null {
  const fitting = visits.filter((visit) => isMeant(visit, said));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function isMeant(visit: Visit, said: (key: string) => string): boolean {
  const code = said('code');
  const name = said('name');
  const inspector = said('inspector');
  const point = visit.point?.values;
  if (code === '' && name === '') return false;
  if (code !== '' && plainText(point?.code ?? '') !== code) return false;
  if (code === '' && plainText(point?.name ?? '') !== name) return false;
  return inspector === '' || plainText(visit.inspector?.values.name ?? '') === inspector;
}
