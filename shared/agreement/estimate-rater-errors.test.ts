import { describe, expect, it } from 'vitest';
import { codeRatings } from './code-ratings.ts';
import { estimateRaterErrors } from './estimate-rater-errors.ts';
import { seededRandom } from './seeded-random.ts';
import { tableOf } from './testing/published-tables.ts';

/** Dawid and Skene (1979), Applied Statistics 28, pp. 20–28, Table 1: 45 patients; observer 1 saw the form three times. */
const PATIENTS =
  '1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 ' +
  '1211111 1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 ' +
  '1111111 1121121 1111111 3333233 1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 ' +
  '2322222 1211111 2222222';
const DAWID_SKENE = tableOf(PATIENTS.split(' ').map((row) => [...row].join(' ')));
const OBSERVERS = [0, 0, 0, 1, 2, 3, 4];

const rounded = (matrix: Float64Array): string[] =>
  [0, 1, 2, 3].map((row) =>
    [...matrix.slice(row * 4, row * 4 + 4)].map((share) => share.toFixed(2)).join(' '),
  );

describe('A13: rater errors without a reference', () => {
  it('A13: Dawid and Skene 1979, Table 1: prevalence .40 .42 .11 .07 and the observers’ error rates', () => {
    const found = estimateRaterErrors(DAWID_SKENE, OBSERVERS)!;
    expect(found.converged).toBe(true);
    expect([...found.prevalence].map((share) => share.toFixed(2))).toEqual([
      '0.40',
      '0.42',
      '0.11',
      '0.07',
    ]);
    expect(rounded(found.raters[0]!.confusion)).toEqual([
      '0.89 0.11 0.00 0.00',
      '0.07 0.88 0.05 0.00',
      '0.00 0.34 0.66 0.00',
      '0.00 0.00 0.56 0.44',
    ]);
    expect(rounded(found.raters[1]!.confusion).slice(0, 2)).toEqual([
      '0.83 0.17 0.00 0.00',
      '0.05 0.63 0.31 0.00',
    ]);
    expect(rounded(found.raters[3]!.confusion).slice(0, 2)).toEqual([
      '0.94 0.06 0.00 0.00',
      '0.05 0.84 0.10 0.00',
    ]);
  });

  it('A13: finds the error rates that made the ratings', () => {
    const random = seededRandom(5);
    const wrong = [0.02, 0.1, 0.25, 0.4];
    const rows = Array.from({ length: 4_000 }, () => {
      const truth = random() < 0.4 ? 0 : 1;
      return wrong.map((rate) => (random() < 0.1 ? null : random() < rate ? 1 - truth : truth));
    });
    const found = estimateRaterErrors(codeRatings(rows, 4))!;
    found.raters.forEach(({ errorRate }, rater) => expect(errorRate).toBeCloseTo(wrong[rater]!, 1));
    expect(found.prevalence[0]).toBeCloseTo(0.4, 1);
  });

  it('A13: the order of units and raters changes nothing', () => {
    const found = estimateRaterErrors(DAWID_SKENE, OBSERVERS)!;
    const turned = { ...DAWID_SKENE, codes: DAWID_SKENE.codes.toReversed() };
    const again = estimateRaterErrors(turned, OBSERVERS.toReversed())!;
    again.raters.forEach(({ errorRate }, rater) => {
      expect(errorRate).toBeCloseTo(found.raters[rater]!.errorRate!, 8);
    });
  });

  it('A13: somebody who rated nothing has no rate; units without ratings weigh nothing', () => {
    const rows = PATIENTS.split(' ').map((row) => [...row].map(Number));
    const wider = codeRatings([...rows.map((row) => [...row, null]), Array<null>(8).fill(null)], 8);
    const found = estimateRaterErrors(wider, [...OBSERVERS, 5])!;
    expect(found.raters[5]!.errorRate).toBeNull();
    expect([...found.prevalence].map((share) => share.toFixed(2))).toEqual([
      '0.40',
      '0.42',
      '0.11',
      '0.07',
    ]);
  });

  it('A13: none for two raters, one category, or fewer ratings than unknowns', () => {
    expect(estimateRaterErrors(tableOf(Array<string>(30).fill('1 2')))).toBeNull();
    expect(estimateRaterErrors(tableOf(Array<string>(30).fill('1 1 1')))).toBeNull();
    expect(estimateRaterErrors(tableOf(['1 2 3', '2 2 3', '1 1 1']))).toBeNull();
  });

  it('A13: a class of sixty does not underflow', () => {
    const random = seededRandom(9);
    const rows = Array.from({ length: 50 }, (_, unit) =>
      Array.from({ length: 60 }, () => (random() < 0.3 ? Math.floor(random() * 4) : unit % 4)),
    );
    const found = estimateRaterErrors(codeRatings(rows, 60))!;
    expect(
      found.raters.every(
        ({ errorRate }) => errorRate !== null && errorRate > 0.02 && errorRate < 0.5,
      ),
    ).toBe(true);
    expect(found.posterior.every((share) => Number.isFinite(share))).toBe(true);
  });
});
