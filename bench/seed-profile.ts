import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../electron/host/create-host.ts';
import { BUNDLED_CHECKLISTS } from '../resources/checklists/bundled-checklists.ts';
import { resolveSiteType } from '../shared/checklist/site-type-names.ts';
import { rateItem, assessmentId, startAssessment } from '../shared/assessing/assess-point.ts';
import { introducePerson } from '../shared/assessing/introduce-person.ts';
import { roundId, startRound } from '../shared/assessing/start-round.ts';
import { encodeChange, hashChange } from '../shared/changes/change.ts';
import type { Head, Intent } from '../shared/changes/compose-change.ts';
import { composeChange, emptyHead } from '../shared/changes/compose-change.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { planRegisterImport } from '../shared/exchange/plan-register-import.ts';
import { registerIntent } from '../shared/exchange/register-intent.ts';
import type { RecordId } from '../shared/kernel/record-id.ts';
import { REGISTER_HEADER, registerRow } from './make-register.ts';

const PERSON: RecordId<'person'> = 'person/bench';
const ROUND = { name: '基准轮次', kind: 'survey', startsOn: '2026-11-23', points: 'all' } as const;
const AT = '2026-11-23T01:00:00.000Z';
/** Of so many points one has been assessed, every item of it. */
const ASSESSED_OF = 50;

/** What the register's plan makes of `rows` rows: one act, as an import is. */
function importOf(rows: number): Intent {
  const cells = Array.from({ length: rows }, (_, n) => registerRow(n + 1));
  const plan = planRegisterImport({
    workbook: {
      sheets: [{ name: '点位台账', state: 'visible', rows: [REGISTER_HEADER, ...cells] }],
    },
    existing: [],
    resolveSiteType: (name) => resolveSiteType(name, BUNDLED_CHECKLISTS),
  });
  if (plan.added.length !== rows) throw new Error(`${plan.added.length} of ${rows} points`);
  return registerIntent(plan);
}

/** Full assessments of every fiftieth point, one act per answer, as taps make them. */
function assessmentsOf(points: Intent): Intent[] {
  return points.sets
    .filter((_, n) => n % ASSESSED_OF === 0)
    .flatMap(({ record, values }) => {
      const list = BUNDLED_CHECKLISTS.find((one) => one.siteType === values['siteType']);
      if (list === undefined) return [];
      const visit = {
        round: roundId(ROUND),
        point: record as RecordId<'point'>,
        inspector: PERSON,
      };
      const id = assessmentId(visit);
      const rated = itemsOf(list)
        .filter((item) => item.answer === 'verdict' || item.answer === 'cases')
        .map((item, n) =>
          item.answer === 'cases'
            ? rateItem(id, item.code, { kind: 'cases', cases: n % 3 }, AT)
            : rateItem(id, item.code, { kind: 'verdict', pass: n % 3 > 0 }, AT),
        );
      return [startAssessment(visit, list.version, AT), ...rated];
    });
}

/** The intents as one replica's chain, each writing records or fields that none before it wrote. */
function chainOf(intents: readonly Intent[]): string[] {
  let head: Head = emptyHead('seed');
  return intents.map((intent, n) => {
    const now = 1_790_000_000_000 + n * 1000;
    const change = composeChange(head, intent, PERSON, now, () => undefined);
    if (change === null) throw new Error('every intent of the seed writes something');
    head = { replica: 'seed', seq: change.seq, hash: hashChange(change), at: change.at };
    return encodeChange(change);
  });
}

/** A laptop's folder whose journal holds `rows` points, a round and assessments: the app restores them at its start. */
export async function seedProfile(rows: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dianwei-bench-app-'));
  const host = await createHost({
    dataFolder: join(folder, 'data'),
    host: 'local',
    version: '0.0.0-bench',
  });
  if (!host.ok) throw new Error(host.error.code);
  const points = importOf(rows);
  const lines = chainOf([
    introducePerson(PERSON, '王敏', '市创建办'),
    points,
    startRound(ROUND, BUNDLED_CHECKLISTS),
    ...assessmentsOf(points),
  ]);
  const settings = { person: PERSON, language: 'zh' };
  for (const reply of [
    await host.value.call('journal.append', { lines }),
    await host.value.call('settings.write', { settings }),
  ])
    if (!reply.ok) throw new Error(reply.error.code);
  await host.value.close();
  return folder;
}
