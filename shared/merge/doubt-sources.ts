import type { MemoryLog } from '../changes/memory-log.ts';
import type { Notice } from '../kernel/notice.ts';
import type { ChainNoticeCode } from '../changes/admit-changes.ts';
import type { MergeNotice } from './merge-notice.ts';

/** A file by its name and the changes it carries. */
interface Carrying {
  readonly file: string;
  readonly checkCode: string;
  readonly log: MemoryLog;
}

/**
 * What is odd about a file only beside the others (rule M20): a copied laptop's second history, and points
 * of which nobody else knows any, as of another city. Warnings: a person decides whether to take the file.
 */
export function doubtSources(
  own: MemoryLog,
  open: readonly Carrying[],
  notices: readonly Notice<ChainNoticeCode>[],
): ReadonlyMap<string, readonly MergeNotice[]> {
  const forked = new Set(
    notices.filter(({ code }) => code === 'chain-fork').map(({ params }) => params?.['replica']),
  );
  return new Map(
    open.map(({ file, checkCode, log }) => {
      const others = open.filter((one) => one.checkCode !== checkCode).map((one) => one.log);
      const known = pointsOf([own]).size > 0 ? pointsOf([own]) : pointsOf(others);
      return [file, [...forksIn(log, forked), ...foreign(log, known)]];
    }),
  );
}

function forksIn(log: MemoryLog, forked: ReadonlySet<unknown>): readonly MergeNotice[] {
  return [...log.chains.keys()]
    .filter((replica) => forked.has(replica))
    .map((replica) => ({ code: 'installation-forked', severity: 'warning', params: { replica } }));
}

function foreign(log: MemoryLog, known: ReadonlySet<string>): readonly MergeNotice[] {
  const told = [...pointsOf([log])];
  if (told.length === 0 || known.size === 0 || told.some((id) => known.has(id))) return [];
  return [{ code: 'points-foreign', severity: 'warning', params: { points: told.length } }];
}

function pointsOf(logs: readonly MemoryLog[]): ReadonlySet<string> {
  return new Set(
    logs.flatMap(({ rows }) => [...rows.keys()].filter((id) => id.startsWith('point/'))),
  );
}
