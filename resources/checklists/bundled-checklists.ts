import type { Checklist, SiteType } from '../../shared/checklist/checklist.ts';
import BS from './BS.json' with { type: 'json' };
import BX from './BX.json' with { type: 'json' };
import CK from './CK.json' with { type: 'json' };
import CS from './CS.json' with { type: 'json' };
import GC from './GC.json' with { type: 'json' };
import GD from './GD.json' with { type: 'json' };
import GJ from './GJ.json' with { type: 'json' };
import GY from './GY.json' with { type: 'json' };
import JC from './JC.json' with { type: 'json' };
import JQ from './JQ.json' with { type: 'json' };
import NM from './NM.json' with { type: 'json' };
import RD from './RD.json' with { type: 'json' };
import SQ from './SQ.json' with { type: 'json' };
import WB from './WB.json' with { type: 'json' };
import WC from './WC.json' with { type: 'json' };
import WH from './WH.json' with { type: 'json' };
import XC from './XC.json' with { type: 'json' };
import XQ from './XQ.json' with { type: 'json' };
import XX from './XX.json' with { type: 'json' };
import YY from './YY.json' with { type: 'json' };
import ZB from './ZB.json' with { type: 'json' };
import ZW from './ZW.json' with { type: 'json' };

/**
 * The checklists that come with the app, one per site type, in the order of SITE_TYPES.
 * The tests beside this file read each with checklistSchema, so nothing is parsed at run time.
 */
export const BUNDLED_CHECKLISTS = [
  RD,
  CS,
  BX,
  JC,
  SQ,
  XQ,
  NM,
  GY,
  GC,
  YY,
  XX,
  ZB,
  ZW,
  CK,
  WH,
  GJ,
  BS,
  WB,
  JQ,
  GD,
  XC,
  WC,
] as readonly Checklist[];

/** The bundled checklist of that type and version; null when this release does not carry it. */
export function checklistFor(siteType: SiteType, version: string): Checklist | null {
  const found = BUNDLED_CHECKLISTS.find(
    (checklist) => checklist.siteType === siteType && checklist.version === version,
  );
  return found ?? null;
}
