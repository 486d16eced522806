import { readDatum, withoutDatum } from '../geo/read-datum.ts';
import type { Datum } from '../geo/position.ts';
import { STRONG_NAMES, WEAK_NAMES } from './column-names.ts';
import type { RegisterField } from './register-field.ts';

export interface ColumnName {
  readonly field: RegisterField | 'sequence';
  readonly strength: 'strong' | 'weak';
  /** Named in the column's head, e.g. `经度(GCJ-02)`. */
  readonly datum: Datum | null;
}

type Index = ReadonlyMap<string, Omit<ColumnName, 'datum'>>;

const INDEX: Index = new Map([
  ...indexOf(WEAK_NAMES, 'weak'),
  // After the weak ones, so that a name in both lists is strong.
  ...indexOf(STRONG_NAMES, 'strong'),
]);

const GROUP = /\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const PREFIX =
  /^(?:实地考察|实地|考察点位|测评点位|考察|测评|点位|所属|所在|被测|point|site)(?=.)/u;
const SUFFIX = /(?<=.)(?:名称|信息|情况|填写|必填|选填|name)$/u;
const LONGEST = 40;

/** What a column's head means (rules R7, R8): Chinese or English, with or without brackets, units, datum and the like; null when unknown. */
export function readColumnName(text: string): ColumnName | null {
  if (text.trim() === '' || text.length > LONGEST) return null;
  const unified = text.normalize('NFKC').toLowerCase();
  const full = unified.replace(NO_LETTER, '');
  const bare = unified.replace(GROUP, '').replace(NO_LETTER, '');
  const datum = readDatum(text);
  for (const name of datum === null
    ? [full, bare]
    : [full, bare, withoutDatum(full), withoutDatum(bare)]) {
    const known = lookUp(name);
    if (known) return { ...known, datum: known.field === 'datum' ? null : datum };
  }
  return null;
}

function lookUp(name: string): Omit<ColumnName, 'datum'> | undefined {
  for (let rest = name; ;) {
    const known = INDEX.get(rest) ?? INDEX.get(rest.replace(SUFFIX, ''));
    if (known) return known;
    const shorter = rest.replace(PREFIX, '');
    if (shorter === rest) return undefined;
    rest = shorter;
  }
}

function* indexOf(
  names: typeof STRONG_NAMES,
  strength: ColumnName['strength'],
): Generator<[string, Omit<ColumnName, 'datum'>]> {
  for (const [field, list] of Object.entries(names)) {
    for (const name of list.split(' ')) {
      yield [name, { field: field as ColumnName['field'], strength }];
    }
  }
}
