/** The calendar day where the laptop is, `yyyy-mm-dd`; `at` in ms since 1970 UTC. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
