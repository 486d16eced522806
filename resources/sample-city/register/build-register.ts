import { SITE_TYPES } from '../../../shared/checklist/checklist.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import type { PointFields } from '../../../shared/records/fields.ts';
import type { ModelFeature } from '../build/model.ts';
import { positionOf } from '../encode-city.ts';
import { randomFor } from '../plane/random.ts';
import type { Random } from '../plane/random.ts';
import { findOnRoads, nearestStreet } from './find-on-roads.ts';
import { findOnSites } from './find-on-sites.ts';
import type { FoundPoint } from './found-point.ts';
import { subdistrictAt } from './divisions.ts';

const SURNAMES = [...'张王李赵周吴郑陈林何高罗梁宋唐许邓冯曹彭'];

/** Who answers for places of a type. */
const INDUSTRY_UNITS: Readonly<Record<SiteType, string>> = {
  RD: '市城管局', CS: '市商务局', BX: '市住建局', JC: '市交警支队', SQ: '市民政局', XQ: '市住建局',
  NM: '市市场监管局', GY: '市园林局', GC: '市城管局', YY: '市卫健委', XX: '市教体局', ZB: '市教体局',
  ZW: '市政务局', CK: '市国资委', WH: '市文旅局', GJ: '市交通局', BS: '市商务局', WB: '市文旅局',
  JQ: '市文旅局', GD: '市住建局', XC: '市农业农村局', WC: '市城管局',
}; // prettier-ignore

export interface SampleRegister {
  readonly points: readonly PointFields[];
}

/** The sample city's point register, in the order of the site types. */
export function buildRegister(features: readonly ModelFeature[]): SampleRegister {
  const random = randomFor('register');
  const places = [...findOnRoads(features), ...findOnSites(features)].sort(
    (a, b) => SITE_TYPES.indexOf(a.siteType) - SITE_TYPES.indexOf(b.siteType),
  );
  return { points: places.map((place, i) => pointOf(place, i + 1, features, random)) };
}

function pointOf(
  place: FoundPoint,
  number: number,
  features: readonly ModelFeature[],
  random: Random,
): PointFields {
  const { district, name: subdistrict, communities } = subdistrictAt(place.spot);
  const whole = (low: number, high: number): number => Math.floor(random.between(low, high + 1));
  const position = positionOf(place.spot);
  return {
    code: `YP-${String(number).padStart(4, '0')}`,
    name: place.name,
    siteType: place.siteType,
    typeName: place.typeName,
    district,
    subdistrict,
    community: random.pick(communities),
    address: `${subdistrict}${nearestStreet(features, place.spot).name}${whole(1, 180)}号`,
    stretch: place.stretch,
    industryUnit: INDUSTRY_UNITS[place.siteType],
    territorialUnit: subdistrict.endsWith('镇') ? `${subdistrict}人民政府` : `${subdistrict}办事处`,
    contact: `${random.pick(SURNAMES)}某`,
    // One prefix throughout marks the numbers as invented.
    phone: `1990000${String(whole(0, 9999)).padStart(4, '0')}`,
    leader: `包保领导${String(whole(1, 12)).padStart(2, '0')}`,
    leaderArea: `${whole(1, 12)}号包保区`,
    position: { ...position, source: { ...position, datum: 'WGS-84' } },
    declared: random.chance(0.85),
    status: '启用',
    remarks: '',
  };
}
