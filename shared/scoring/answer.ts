/**
 * The judgement on one item as the inspector gives it. `notApplicable` leaves numerator and denominator.
 * Counts are whole numbers ≥ 0, `seconds` is the observed time.
 */
export type Answer =
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'verdict'; readonly pass: boolean }
  | { readonly kind: 'cases'; readonly cases: number }
  | { readonly kind: 'quantity'; readonly found: number }
  | {
      readonly kind: 'timed';
      readonly events: number;
      readonly opportunities?: number;
      readonly seconds: number;
    }
  | { readonly kind: 'asked'; readonly passed: number; readonly asked: number }
  | { readonly kind: 'measured'; readonly value: number; readonly total?: number };
