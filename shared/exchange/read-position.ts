import type { CoordinateReading } from '../geo/read-coordinate.ts';
import { isInChinaBox } from '../geo/china-box.ts';
import { readCoordinate, readCoordinatePair } from '../geo/read-coordinate.ts';
import type { RegisterField } from './register-field.ts';
import type { QuestionKind } from './register-plan.ts';
import { saysNothing } from './tidy-text.ts';

/** The texts of a row's coordinate cells; '' where there is no cell. */
export interface WrittenPosition {
  readonly longitude: string;
  readonly latitude: string;
  readonly coordinates: string;
}

type Fault =
  | 'position-missing'
  | 'position-zero'
  | 'position-incomplete'
  | 'position-unreadable'
  | 'position-impossible';

/** A position in the row's datum with what must be asked first, or the reason there is none. */
export type PositionReading =
  | {
      readonly longitude: number;
      readonly latitude: number;
      readonly kinds: readonly QuestionKind[];
      /** The column to look at first. */
      readonly column: RegisterField;
      /** Written oddly in a way that leaves no doubt (full-width digits, spaces). */
      readonly tidied: boolean;
    }
  | { readonly fault: Fault; readonly column: RegisterField };

interface Pair {
  readonly first: CoordinateReading;
  readonly second: CoordinateReading;
  /** From one cell of a column for both, where no order is promised. */
  readonly anyOrder: boolean;
  readonly unusual: boolean;
}

/** The position a row gives (rules R13–R16). Nothing doubtful is decided here: it is named in `kinds`. */
export function readPosition(written: WrittenPosition): PositionReading {
  const found = findPair(written);
  if ('fault' in found) return found;
  const { first, second, anyOrder, unusual } = found;
  const column = anyOrder ? 'coordinates' : oddColumn(first, second);
  if (first.degrees === 0 && second.degrees === 0) return { fault: 'position-zero', column };
  if (first.axis !== null && first.axis === second.axis) {
    return { fault: 'position-unreadable', column };
  }
  const swapped = isSwapped(first, second);
  const east = swapped ? second : first;
  const north = swapped ? first : second;
  if (Math.abs(east.degrees) > 180 || Math.abs(north.degrees) > 90) {
    return { fault: 'position-impossible', column };
  }
  const odd = [...first.odd, ...second.odd];
  const kinds: QuestionKind[] = [];
  if (swapped && !anyOrder) kinds.push('swapped');
  if (unusual || odd.includes('unit') || odd.includes('sexagesimal')) kinds.push('unitBearing');
  if (!isInChinaBox(east.degrees, north.degrees)) kinds.push('outsideChina');
  return {
    longitude: east.degrees,
    latitude: north.degrees,
    kinds,
    column,
    tidied: odd.includes('full-width') || odd.includes('spaces'),
  };
}

function findPair(written: WrittenPosition): Pair | { fault: Fault; column: RegisterField } {
  const longitude = saysNothing(written.longitude) ? '' : written.longitude;
  const latitude = saysNothing(written.latitude) ? '' : written.latitude;
  const both = saysNothing(written.coordinates) ? '' : written.coordinates;
  if (longitude === '' && latitude === '') {
    if (both === '') return { fault: 'position-missing', column: 'longitude' };
    const pair = readCoordinatePair(both);
    if (pair === null) return { fault: 'position-unreadable', column: 'coordinates' };
    return { first: pair[0], second: pair[1], anyOrder: true, unusual: false };
  }
  if (longitude === '' || latitude === '' || longitude === latitude) {
    const pair = readCoordinatePair(longitude || latitude);
    if (pair) return { first: pair[0], second: pair[1], anyOrder: false, unusual: true };
  }
  if (longitude === '') return { fault: 'position-incomplete', column: 'longitude' };
  if (latitude === '') return { fault: 'position-incomplete', column: 'latitude' };
  const first = readCoordinate(longitude);
  if (first === null) return { fault: 'position-unreadable', column: 'longitude' };
  const second = readCoordinate(latitude);
  if (second === null) return { fault: 'position-unreadable', column: 'latitude' };
  return { first, second, anyOrder: false, unusual: false };
}

/** The latitude's where it alone is written unusually, else the longitude's. */
function oddColumn(first: CoordinateReading, second: CoordinateReading): RegisterField {
  return first.odd.length === 0 && second.odd.length > 0 ? 'latitude' : 'longitude';
}

/** By the letters of their axes where they have any; else when only the other order lies in China. */
function isSwapped(first: CoordinateReading, second: CoordinateReading): boolean {
  if (first.axis === 'latitude' || second.axis === 'longitude') return true;
  if (first.axis === 'longitude' || second.axis === 'latitude') return false;
  return (
    !isInChinaBox(first.degrees, second.degrees) && isInChinaBox(second.degrees, first.degrees)
  );
}
