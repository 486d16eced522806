import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrackDatabase } from './track-database.ts';
import {
  clearDay,
  daysOnTrack,
  forgetBefore,
  keepStep,
  openTrackDatabase,
  stepsOfDay,
} from './track-database.ts';

const step = (at: number) => ({ at, longitude: 103.8, latitude: 25.5, accuracy: 4 });

describe('the inspector’s own way', () => {
  let db: TrackDatabase;
  afterEach(() => db.close());
  beforeEach(async () => {
    db = openTrackDatabase();
    await db.delete();
    await db.open();
    for (const [at, day] of [
      [30, '2026-11-27'],
      [10, '2026-11-26'],
      [20, '2026-11-27'],
    ] as const)
      await keepStep(db, step(at), day);
  });

  it('is kept by day, in order of time', async () => {
    expect(await daysOnTrack(db)).toEqual(['2026-11-27', '2026-11-26']);
    expect((await stepsOfDay(db, '2026-11-27')).map(({ at }) => at)).toEqual([20, 30]);
  });

  it('is cleared by day, and what is old is forgotten', async () => {
    await forgetBefore(db, 20);
    expect(await daysOnTrack(db)).toEqual(['2026-11-27']);
    await clearDay(db, '2026-11-27');
    expect(await daysOnTrack(db)).toEqual([]);
  });
});
