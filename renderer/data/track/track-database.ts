import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { TrackStep } from '../../../shared/positioning/my-track.ts';

interface StepRow extends TrackStep {
  /** The day where the laptop was, `yyyy-mm-dd`. */
  readonly day: string;
}

/**
 * The inspector's own way, in a database of its own: it stays on this laptop, in no log and no workbook.
 * Versions only ever grow; each has an upgrade test.
 */
export type TrackDatabase = Dexie & { readonly steps: Table<StepRow, number> };

const VERSION_1 = { steps: 'at, day' } as const;

export function openTrackDatabase(name = 'dianwei-track'): TrackDatabase {
  const db = new Dexie(name);
  db.version(1).stores(VERSION_1);
  return db as TrackDatabase;
}

export async function keepStep(db: TrackDatabase, step: TrackStep, day: string): Promise<void> {
  await db.steps.put({ ...step, day });
}

/** In order of time. */
export async function stepsOfDay(db: TrackDatabase, day: string): Promise<readonly TrackStep[]> {
  return db.steps.where('day').equals(day).sortBy('at');
}

/** The days on which something was kept, the newest first. */
export async function daysOnTrack(db: TrackDatabase): Promise<readonly string[]> {
  const days = await db.steps.orderBy('day').uniqueKeys();
  return days.map(String).reverse();
}

export async function clearDay(db: TrackDatabase, day: string): Promise<void> {
  await db.steps.where('day').equals(day).delete();
}

/** Forgets what is older than `time`, ms since 1970 UTC. */
export async function forgetBefore(db: TrackDatabase, time: number): Promise<void> {
  await db.steps.where('at').below(time).delete();
}
