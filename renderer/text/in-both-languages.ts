import type { Language } from '../../shared/kernel/localized.ts';

/** A wording: plain text, or a sentence made from values. */
type Wording = string | ((...values: never[]) => string);

interface WordingTree {
  readonly [key: string]: Wording | WordingTree;
}

/** The same keys and the same parameters, with other words. */
type Mirror<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Mirror<T[K]>;
};

/** A dictionary in both languages; a wording missing on either side does not compile. */
export function inBothLanguages<T extends WordingTree>(
  zh: T,
  en: Mirror<T>,
): Readonly<Record<Language, Mirror<T>>> {
  return { zh: zh as unknown as Mirror<T>, en };
}
