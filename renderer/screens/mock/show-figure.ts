/** A share 0–1 as whole per cent, or a dash. */
export function showShare(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(0)}\u00a0%`;
}

/** A coefficient to two decimals, or a dash. */
export function showFigure(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toFixed(2).replace('-', '−');
}

/** Per cent points with their sign, to one decimal, or a dash. */
export function showSigned(points: number | null): string {
  if (points === null) return '—';
  const text = Math.abs(points).toFixed(1);
  if (text === '0.0') return text;
  return `${points < 0 ? '−' : '+'}${text}`;
}
