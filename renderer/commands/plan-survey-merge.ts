import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { trustOf } from '../../shared/merge/trust-list.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import type { Session } from '../app/session.ts';
import { readSettings } from '../app/settings.ts';
import { readLogPages } from '../data/change-lines.ts';
import type { MergeRoom } from '../workers/merge-room.ts';
import type { PlanPart } from '../workers/survey-task.ts';
import { ownTrusted } from './use-trust.ts';
import type { PlannedFile } from './merge-desk.ts';

/** One plan for all files with what is stored now; nothing is written. */
export async function planSurveyMerge(
  { store, host, installation }: Session,
  room: MergeRoom,
  files: readonly PlannedFile[],
  signal: AbortSignal,
): Promise<Result<MergeView, Notice>> {
  const pages = await readLogPages(store);
  const trust = trustOf((await readSettings(host)).trusted, ownTrusted(installation));
  const books = files.map(({ id, name }) => ({ book: id, file: name }));
  const parts: PlanPart[] = [];
  const planned = await room.ask('plan', { pages, trust, files: books }, signal, {
    onPart: (part) => parts.push(part),
  });
  if (!planned.ok) return planned;
  const { pictures } = planned.value;
  const hashes = [...pictures.keys()];
  const held = new Set(await store.photoFiles.where('hash').anyOf(hashes).primaryKeys());
  return {
    ok: true,
    value: {
      ...planned.value,
      changes: parts.flatMap((part) => part.changes ?? []),
      lines: parts.flatMap((part) => part.lines ?? []),
      pictures: new Map([...pictures].filter(([hash]) => !held.has(hash))),
    },
  };
}
