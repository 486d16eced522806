import { plainText } from '../map-packs/plain-text.ts';
import type { FeatureWords } from './feature.ts';

const NAMES = ['name', '名称', 'mc', 'title', '标题', 'label', 'xzqmc', 'name_zh', 'name:zh'];
const MOST_WORDS = 40;

/** The words of a feature: plain text, numbers and yes or no; `name` found under its usual names. */
export function readFeatureWords(properties: Readonly<Record<string, unknown>>): FeatureWords {
  const words = new Map<string, string | number | boolean | null>();
  for (const [key, value] of Object.entries(properties).slice(0, MOST_WORDS)) {
    if (typeof value === 'string') words.set(key, plainText(value));
    else if (typeof value === 'boolean' || value === null) words.set(key, value);
    else if (typeof value === 'number' && Number.isFinite(value)) words.set(key, value);
  }
  const byName = new Map([...words].map(([key, value]) => [key.toLowerCase(), value]));
  const name = NAMES.map((key) => byName.get(key)).find(
    (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  words.set('name', String(name ?? ''));
  return Object.fromEntries(words) as Record<string, string> & { name: string };
}
