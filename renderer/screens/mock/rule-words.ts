import type { ExerciseTerms } from '../../../shared/mock/exercise.ts';

interface RuleWords {
  readonly rules: (minutes: string, attempts: string) => string;
  readonly noLimit: string;
  readonly limit: (n: number) => string;
  readonly attempts: (n: number) => string;
  readonly attempt: (n: number, of: number) => string;
}

/** Time and attempts of an exercise in a few words; `attempt` is the one under way, null for none. */
export function ruleWords(terms: ExerciseTerms, attempt: number | null, words: RuleWords): string {
  const time = terms.minutes === null ? words.noLimit : words.limit(terms.minutes);
  const attempts =
    attempt === null ? words.attempts(terms.attempts) : words.attempt(attempt, terms.attempts);
  return words.rules(time, attempts);
}
