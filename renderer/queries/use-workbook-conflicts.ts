import { useLiveQuery } from 'dexie-react-hooks';
import type { ConflictQuestion, ConflictSide } from '../../shared/assessing/conflict-questions.ts';
import { conflictQuestions } from '../../shared/assessing/conflict-questions.ts';
import type { Dot } from '../../shared/changes/change.ts';
import { readDot } from '../../shared/changes/change.ts';
import type { RecordKind } from '../../shared/kernel/record-id.ts';
import { hybridMilliseconds } from '../../shared/kernel/hybrid-time.ts';
import type { RecordSubject } from '../../shared/records/record-subject.ts';
import { useSession } from '../app/session.ts';
import type { Store } from '../data/store.ts';
import type { ChangeHeading } from './change-heading.ts';
import { changeHeading } from './change-heading.ts';
import { readConflictRows } from './use-conflicts.ts';
import { readSubjects } from './read-subjects.ts';

/** Who wrote a side, when (ms since 1970 UTC by that laptop's clock), on which installation, in which act. */
export interface SideSource {
  readonly actor: string;
  readonly name: string | null;
  readonly at: number;
  readonly replica: string;
  readonly note: string | null;
}

export interface OpenConflict {
  readonly key: string;
  readonly kind: RecordKind | null;
  readonly subject: RecordSubject;
  readonly question: ConflictQuestion;
  readonly sides: readonly {
    readonly side: ConflictSide;
    readonly sources: readonly SideSource[];
  }[];
}

export interface OpenConflicts {
  readonly all: number;
  /** The first of them by record, at most as many as were asked for. */
  readonly shown: readonly OpenConflict[];
  /** Names of records that are a value of a shown conflict (a round, a person). */
  readonly names: ReadonlyMap<string, string>;
}

/** The open conflicts as questions, live; undefined while loading. */
export function useOpenConflicts(limit: number): OpenConflicts | undefined {
  const { store } = useSession();
  return useLiveQuery(() => readOpenConflicts(store, limit), [store, limit]);
}

async function readOpenConflicts(store: Store, limit: number): Promise<OpenConflicts> {
  const rows = (await readConflictRows(store)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const questions = rows.flatMap(conflictQuestions);
  const shown = questions.slice(0, limit);
  const [subjects, sources, names] = await Promise.all([
    readSubjects(store, [...new Set(shown.map(({ record }) => record))]),
    readSources(store, shown),
    readNames(store, shown),
  ]);
  return {
    all: questions.length,
    names,
    shown: shown.map((question) => {
      const subject = subjects.get(question.record) as RecordSubject;
      return {
        key: `${question.record} ${question.fields.join(' ')}`,
        kind: subject.kind,
        subject,
        question,
        sides: question.sides.map((side) => ({
          side,
          sources: side.dots.flatMap((dot) => sources.get(dot) ?? []),
        })),
      };
    }),
  };
}

async function readSources(
  store: Store,
  questions: readonly ConflictQuestion[],
): Promise<ReadonlyMap<Dot, SideSource>> {
  const dots = [...new Set(questions.flatMap(({ sides }) => sides.flatMap((side) => side.dots)))];
  const found = await store.changes.bulkGet(
    dots.map((dot): [string, number] => [readDot(dot).replica, readDot(dot).seq]),
  );
  const heads = found.map((row) => (row === undefined ? null : changeHeading(row.line)));
  const people = await store.person.bulkGet(heads.map((head) => head?.actor ?? ''));
  return new Map(
    heads.flatMap((head, index): [Dot, SideSource][] => {
      const dot = dots[index];
      if (head === null || dot === undefined) return [];
      return [[dot, sourceOf(head, people[index]?.values.name ?? null)]];
    }),
  );
}

function sourceOf(head: ChangeHeading, name: string | null): SideSource {
  const { actor, at, replica, note } = head;
  return { actor, name, at: hybridMilliseconds(at), replica, note: note ?? null };
}

async function readNames(
  store: Store,
  questions: readonly ConflictQuestion[],
): Promise<ReadonlyMap<string, string>> {
  const ids = questions
    .flatMap(({ sides }) => sides.flatMap(({ values }) => Object.values(values)))
    .filter((value) => typeof value === 'string');
  const [people, rounds, points] = await Promise.all([
    store.person.bulkGet(ids),
    store.round.bulkGet(ids),
    store.point.bulkGet(ids),
  ]);
  const named = [...people, ...rounds, ...points].filter((row) => row !== undefined);
  return new Map(named.map((row) => [row.id, row.values.name ?? '']));
}
