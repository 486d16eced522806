import type { Change } from '../../shared/changes/change.ts';

/** What a Change's text says before its sets: which, who, when, named how. */
export type ChangeHeading = Omit<Change, 'sets' | 'prev'>;

/** In the text form keys stand in order, `sets` last, and quotation marks inside texts are escaped. */
const SETS = ',"sets":';

/** The heading of a stored Change's text, without reading the thousands of records an import may hold. */
export function changeHeading(line: string): ChangeHeading {
  const { replica, seq, at, actor, note } = JSON.parse(
    `${line.slice(0, line.indexOf(SETS))}}`,
  ) as ChangeHeading;
  return { replica, seq, at, actor, ...(note === undefined ? {} : { note }) };
}
