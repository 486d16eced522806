import type { JsonValue } from '../../shared/kernel/json.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { RecordKind } from '../../shared/kernel/record-id.ts';
import { kindOf } from '../../shared/kernel/record-id.ts';
import type { StoredPosition } from '../../shared/geo/position.ts';
import type { Place } from '../../shared/positioning/place.ts';
import type { Answer } from '../../shared/scoring/answer.ts';
import { pointFieldsText } from './point-text.ts';
import { recordText } from './record-text.ts';
import { severalText } from './several-text.ts';
import { whereText } from './where-text.ts';

/** A field of a record as a person calls it; an unknown field keeps its name. */
export function fieldWords(kind: RecordKind | null, field: string, language: Language): string {
  const ofPoint: Readonly<Record<string, string>> = pointFieldsText[language];
  const others: Readonly<Record<string, string>> = recordText[language].fields;
  return (kind === 'point' ? ofPoint[field] : undefined) ?? others[field] ?? field;
}

/**
 * A field's value as a person reads it, on one line. `nameOf` gives the name of another record
 * (a round, a person) where it is known here.
 */
export function valueWords(
  field: string,
  value: JsonValue,
  language: Language,
  nameOf: (record: string) => string | null = () => null,
): string {
  const t = recordText[language];
  if (field === 'removed') return value === true ? t.removed : t.kept;
  if (value === null || value === '') return t.empty;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(field, value, language, nameOf);
  if (field === 'answer') return answerWords(value as unknown as Answer, language);
  if (field === 'position') return positionWords(value as unknown as StoredPosition, language);
  if (field === 'place') return placeWords(value as unknown as Place, language);
  if (field === 'adjudged') return (value as unknown as { readonly reason: string }).reason;
  if (field === 'points' && Array.isArray(value)) return t.somePoints(value.length);
  if (field === 'checklists') return t.lists(Object.keys(value).length);
  return JSON.stringify(value);
}

const TO_THE_MINUTE = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** Made once: making one takes longer than a hundred uses of it. */
const MOMENTS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', TO_THE_MINUTE),
  en: new Intl.DateTimeFormat('en-GB', TO_THE_MINUTE),
};

/** An instant where the laptop is: `2026-11-23 09:53`; the text itself when it is none. */
export function momentWords(instant: string | number, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  return MOMENTS[language].format(at);
}

function answerWords(answer: Answer, language: Language): string {
  const t = recordText[language].answers;
  switch (answer.kind) {
    case 'notApplicable':
      return t.notApplicable;
    case 'verdict':
      return answer.pass ? t.pass : t.fail;
    case 'cases':
      return t.cases(answer.cases);
    case 'quantity':
      return t.quantity(answer.found);
    case 'timed':
      return answer.opportunities === undefined
        ? t.timed(answer.events, answer.seconds)
        : t.timedOf(answer.events, answer.opportunities, answer.seconds);
    case 'asked':
      return t.asked(answer.passed, answer.asked);
    case 'measured':
      return answer.total === undefined
        ? t.measured(String(answer.value))
        : t.measuredOf(String(answer.value), String(answer.total));
  }
}

function textWords(
  field: string,
  value: string,
  language: Language,
  nameOf: (record: string) => string | null,
): string {
  const t = recordText[language];
  if (field === 'points' && value === 'all') return t.allPoints;
  if (field === 'kind' && (value === 'survey' || value === 'mock')) return t.rounds[value];
  if (field === 'assessmentRule') return ruleWords(value, language);
  if (field.endsWith('At')) return momentWords(value, language);
  return kindOf(value) === null ? value : (nameOf(value) ?? value);
}

/** A newer Dianwei may know more rules. */
function ruleWords(rule: string, language: Language): string {
  const rules: Readonly<Record<string, string>> = severalText[language].rules;
  return rules[rule] ?? rule;
}

function positionWords(position: StoredPosition, language: Language): string {
  const { longitude, latitude } = position;
  return recordText[language].position(longitude.toFixed(6), latitude.toFixed(6));
}

function placeWords(place: Place, language: Language): string {
  const { position } = recordText[language];
  const t = whereText[language];
  const where = position(place.longitude.toFixed(6), place.latitude.toFixed(6));
  return `${where} ${t.recorded(null, place.accuracy, t.short[place.source])}`;
}
