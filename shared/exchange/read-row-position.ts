import type { DatumPosition } from '../geo/convert-datum.ts';
import { readPosition } from './read-position.ts';
import type { PositionQuestion, QuestionKind } from './register-plan.ts';
import type { RowCells } from './row-cells.ts';
import type { DatumContext } from './settle-datum.ts';
import { settleDatum } from './settle-datum.ts';

/** A position a row gives, with the question to be answered before it is taken, if any. */
export interface RowPosition {
  readonly source: DatumPosition;
  readonly question: PositionQuestion | null;
  /** Nobody named its datum; WGS-84 was taken. */
  readonly datumAssumed: boolean;
}

/** The position of a row in its datum (rules R13–R16); null, with a notice, when it gives none. */
export function readRowPosition(reader: RowCells, context: DatumContext): RowPosition | null {
  const longitude = reader.text('longitude');
  const latitude = reader.text('latitude');
  const coordinates = reader.text('coordinates');
  const reading = readPosition({ longitude, latitude, coordinates });
  if ('fault' in reading) {
    const written = [longitude, latitude, coordinates].filter((text) => text !== '').join(' ');
    reader.note(reading.fault, 'warning', reading.column, { value: written.slice(0, 80) });
    return null;
  }
  const together = longitude === '' && latitude === '';
  if (reading.tidied) {
    reader.note('coordinate-tidied', 'info', reading.column);
  }
  const { datum, by, unknown } = settleDatum(reader.text('datum'), context);
  const source = { longitude: reading.longitude, latitude: reading.latitude, datum };
  const kinds: QuestionKind[] = [...reading.kinds];
  if (unknown) kinds.push('datumUnknown');
  const written = together ? { longitude: coordinates, latitude: '' } : { longitude, latitude };
  const question =
    kinds.length > 0 ? { column: reading.column, kinds, written, proposed: source } : null;
  return { source, question, datumAssumed: by === 'nobody' && !unknown };
}
