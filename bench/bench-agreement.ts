import { codeRatings } from '../shared/agreement/code-ratings.ts';
import { measureAgreement } from '../shared/agreement/measure-agreement.ts';
import type { RatingsTable } from '../shared/agreement/ratings-table.ts';
import { seededRandom } from '../shared/agreement/seeded-random.ts';
import { median, reportFigure, reportRatio } from './report.ts';

const RATERS = 60;
const UNITS = 80 * 20;
const ITEMS = 20;
const DRAWS = 1_000;

type Rows = (number | null)[][];

/** A class of 60 on 80 points of 20 items: overall, per item, per person against a reference, and every pair. */
export function benchAgreement(): void {
  const { rows, reference } = makeClass();
  const overall: number[] = [];
  const floor: number[] = [];
  for (let run = 0; run < 3; run++) {
    overall.push(timed(() => measure(codeRatings(rows, RATERS), DRAWS)));
    floor.push(timed(() => bareDraws(codeRatings(rows, RATERS))));
  }
  reportRatio(
    'all figures of a class, 1,000 draws / bare draws that add every rating',
    median(overall),
    median(floor),
    6,
  );
  const all = timed(() => {
    measure(codeRatings(rows, RATERS), DRAWS);
    for (let item = 0; item < ITEMS; item++) {
      measure(
        codeRatings(
          rows.filter((_, unit) => unit % ITEMS === item),
          RATERS,
        ),
        DRAWS,
      );
    }
    for (let rater = 0; rater < RATERS; rater++) {
      measure(
        codeRatings(
          rows.map((row, unit) => [row[rater] ?? null, reference[unit] ?? null]),
          2,
        ),
        DRAWS,
      );
    }
    for (let one = 0; one < RATERS; one++) {
      for (let two = 0; two < one; two++) {
        measure(
          codeRatings(
            rows.map((row) => [row[one] ?? null, row[two] ?? null]),
            2,
          ),
          0,
        );
      }
    }
  });
  const beside = `${UNITS * RATERS} ratings; overall, ${ITEMS} items, ${RATERS} people, ${(RATERS * (RATERS - 1)) / 2} pairs`;
  reportFigure('all figures of a class, its items, people and pairs', all, 10_000, beside);
}

function measure(table: RatingsTable, draws: number): void {
  measureAgreement(table, { level: null, draws, random: seededRandom(1) });
}

function makeClass(): { rows: Rows; reference: number[] } {
  const random = seededRandom(20261123);
  const reference = Array.from({ length: UNITS }, () => Math.floor(random() * 4));
  const rows = reference.map((truth) =>
    Array.from({ length: RATERS }, () => {
      if (random() < 0.05) return null;
      return random() < 0.75 ? truth : Math.floor(random() * 4);
    }),
  );
  return { rows, reference };
}

/** The least a bootstrap without sufficient statistics does: draw units and add up their ratings. */
function bareDraws({ codes }: RatingsTable): number {
  const random = seededRandom(1);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let unit = 0; unit < UNITS; unit++) {
      const start = Math.floor(random() * UNITS) * RATERS;
      for (let at = start; at < start + RATERS; at++) sum += codes[at] ?? 0;
    }
  }
  return sum;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
