/** Styles, dictionaries and the empty sheets. */
const FRAME = 13_500;
/** A line of 评分 or 问题, packed. */
const PER_LINE = 70;
/** A line of 点位, packed. */
const PER_POINT = 120;
/** A change as base64 of deflated text, packed; like the two above measured on surveys of 16 to 900 ratings. */
const PER_CHANGE = 80;

/** About how many bytes a workbook will have; `pictures`: bytes of those that go along, packed already. */
export function estimateExport(
  counts: { readonly points: number; readonly ratings: number; readonly findings: number },
  changes: number,
  pictures: number,
): number {
  const lines = (counts.ratings + counts.findings) * PER_LINE + counts.points * PER_POINT;
  return FRAME + lines + changes * PER_CHANGE + pictures;
}
