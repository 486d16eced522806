import { readDot } from '../changes/change.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import { changesOf, emptyLog, ingestChanges } from '../changes/memory-log.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';

/** What an export is for: a round, and one inspector's assessments or everyone's (null). */
export interface ExportScope {
  readonly round: string;
  readonly inspector: string | null;
  /** Who exports: the file names this person, whether they assessed anything or not. */
  readonly exporter: string;
}

/**
 * The part of a log an export carries. A chain goes whole or not at all, or its hashes would not join on
 * the other side: so the chains are taken that wrote anything in the scope, and all they hold comes along.
 */
export function logInScope(log: MemoryLog, scope: ExportScope): MemoryLog {
  const replicas = chainsInScope(log.rows.values(), scope);
  if ([...log.chains.keys()].every((replica) => replicas.has(replica))) return log;
  const changes = changesOf(log).filter(({ replica }) => replicas.has(replica));
  return ingestChanges(emptyLog(), changes).log;
}

/** Names of the rounds that a log holds besides the one it is exported for. */
export function otherRounds(log: MemoryLog, scope: ExportScope): readonly string[] {
  const rounds = [...log.rows.values()].filter(
    (row): row is RecordRow<'round'> =>
      kindOf(row.id) === 'round' && row.id !== scope.round && row.values.removed !== true,
  );
  return rounds.map((row) => row.values.name ?? '').sort();
}

function chainsInScope(rows: Iterable<RecordRow>, scope: ExportScope): ReadonlySet<string> {
  const all = [...rows];
  const visits = new Map(
    all
      .filter((row): row is RecordRow<'assessment'> => kindOf(row.id) === 'assessment')
      .filter(({ values }) => values.round === scope.round)
      .filter(({ values }) => scope.inspector === null || values.inspector === scope.inspector)
      .map((row) => [row.id as string, row.values]),
  );
  const inspectors = new Set([...visits.values()].map(({ inspector }) => inspector as string));
  const belongs = (row: RecordRow): boolean => {
    switch (kindOf(row.id)) {
      case 'point':
        return true;
      case 'round':
        return row.id === scope.round;
      case 'person':
        return inspectors.has(row.id) || row.id === scope.exporter;
      case 'assessment':
        return visits.has(row.id);
      case 'rating':
      case 'finding':
      case 'photo':
        return visits.has((row as RecordRow<'rating'>).values.assessment ?? '');
      case null:
        return false;
    }
  };
  return new Set(all.filter(belongs).flatMap(replicasOf));
}

/** The replicas whose values stand in a row. */
function replicasOf(row: RecordRow): readonly string[] {
  const several = Object.values(row.concurrent ?? {}).flatMap((live) => live.map(({ dot }) => dot));
  return [...Object.values(row.dots), ...several].map((dot) => readDot(dot).replica);
}
