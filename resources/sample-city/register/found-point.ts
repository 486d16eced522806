import type { SiteType } from '../../../shared/checklist/checklist.ts';
import type { Spot } from '../plane/spot.ts';

/** A place of the map that the register lists. */
export interface FoundPoint {
  readonly siteType: SiteType;
  /** As registers here name the type. */
  readonly typeName: string;
  readonly name: string;
  readonly spot: Spot;
  readonly stretch: string;
}

export const found = (
  siteType: SiteType,
  typeName: string,
  name: string,
  spot: Spot,
  stretch = '',
): FoundPoint => ({ siteType, typeName, name, spot, stretch });
