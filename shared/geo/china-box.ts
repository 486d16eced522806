/**
 * A box around China with its islands, decimal degrees. It tells a slip of the pen from a position, and
 * where GCJ-02 and BD-09 are offset at all; its edges lie well inside the box the offset formulas know,
 * because at that box's own edge the inverse formula does not come to rest.
 */
export const CHINA_BOX = { west: 73, east: 136, south: 3, north: 54 } as const;

/** Whether a position, in any of the datums, lies in the box; false for NaN. */
export function isInChinaBox(longitude: number, latitude: number): boolean {
  return (
    longitude >= CHINA_BOX.west &&
    longitude <= CHINA_BOX.east &&
    latitude >= CHINA_BOX.south &&
    latitude <= CHINA_BOX.north
  );
}
