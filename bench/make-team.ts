import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLED_CHECKLISTS } from '../resources/checklists/bundled-checklists.ts';
import { assessmentId, rateItem, startAssessment } from '../shared/assessing/assess-point.ts';
import { introducePerson } from '../shared/assessing/introduce-person.ts';
import { roundId, startRound } from '../shared/assessing/start-round.ts';
import { hashChange } from '../shared/changes/change.ts';
import type { Change } from '../shared/changes/change.ts';
import type { Intent } from '../shared/changes/compose-change.ts';
import { composeChange, emptyHead } from '../shared/changes/compose-change.ts';
import type { MemoryLog } from '../shared/changes/memory-log.ts';
import { emptyLog, ingestChanges } from '../shared/changes/memory-log.ts';
import type { Checklist } from '../shared/checklist/checklist.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { resolveSiteType } from '../shared/checklist/site-type-names.ts';
import { planRegisterImport } from '../shared/exchange/plan-register-import.ts';
import { registerIntent } from '../shared/exchange/register-intent.ts';
import { derivedId } from '../shared/kernel/record-id.ts';
import type { RecordId } from '../shared/kernel/record-id.ts';
import { planExport } from '../shared/workbook/plan-export.ts';
import type { WorkbookLayout } from '../shared/workbook/workbook-layout.ts';
import { writeWorkbook } from '../shared/xlsx-codec/write-workbook.ts';
import { REGISTER_HEADER, registerRow } from './make-register.ts';

const ROUND = { name: '基准轮次', kind: 'survey', startsOn: '2026-11-23', points: 'all' } as const;
const AT = '2026-11-23T01:00:00.000Z';
const START = Date.UTC(2026, 10, 23, 1);
/** The office's register, which every laptop has heard of. */
const POINTS = 300;

/** The changes of one installation, each writing what none before it wrote. */
function chainOf(replica: string, actor: RecordId<'person'>, intents: readonly Intent[]): Change[] {
  let head = emptyHead(replica);
  return intents.flatMap((intent, n) => {
    const change = composeChange(head, intent, actor, START + n * 1000, () => undefined);
    if (change === null) return [];
    head = { replica, seq: change.seq, hash: hashChange(change), at: change.at };
    return [change];
  });
}

function officeLog(): { log: MemoryLog; points: Intent } {
  const rows = Array.from({ length: POINTS }, (_, n) => registerRow(n + 1));
  const plan = planRegisterImport({
    workbook: {
      sheets: [{ name: '点位台账', state: 'visible', rows: [REGISTER_HEADER, ...rows] }],
    },
    existing: [],
    resolveSiteType: (name) => resolveSiteType(name, BUNDLED_CHECKLISTS),
  });
  const points = registerIntent(plan);
  const intents = [
    introducePerson('person/office', '督导', '市创建办'),
    points,
    startRound(ROUND, BUNDLED_CHECKLISTS),
  ];
  const changes = chainOf('office', 'person/office', intents);
  return { log: ingestChanges(emptyLog(), changes).log, points };
}

/** Complete assessments of points in turn until `ratings` items are rated; the last may be incomplete. */
function ratingsOf(points: Intent, from: number, ratings: number, inspector: RecordId<'person'>) {
  const intents: Intent[] = [];
  let rated = 0;
  for (let n = from; rated < ratings; n += 1) {
    const { record, values } = points.sets[n % points.sets.length] as Intent['sets'][number];
    const list = BUNDLED_CHECKLISTS.find((one) => one.siteType === values['siteType']) as Checklist;
    const visit = { round: roundId(ROUND), point: record as RecordId<'point'>, inspector };
    const id = assessmentId(visit);
    intents.push(startAssessment(visit, list.version, AT));
    for (const item of itemsOf(list)) {
      if (rated === ratings) break;
      const answer =
        item.answer === 'cases'
          ? ({ kind: 'cases', cases: rated % 3 } as const)
          : item.answer === 'verdict'
            ? ({ kind: 'verdict', pass: rated % 4 > 0 } as const)
            : ({ kind: 'notApplicable' } as const);
      intents.push(rateItem(id, item.code, answer, AT));
      rated += 1;
    }
  }
  return intents;
}

/** What the laptop numbered `n` exports: the office's register and `ratings` ratings of its own. */
function teamLayouts(laptops: number, ratings: number): (n: number) => WorkbookLayout {
  const office = officeLog();
  const stride = Math.floor(POINTS / laptops) || 1;
  return (n) => {
    const actor = derivedId('person', `bench-${n}`);
    const intents = [
      introducePerson(actor, `测评员${n}`, '测评组'),
      ...ratingsOf(office.points, n * stride, ratings, actor),
    ];
    const log = ingestChanges(office.log, chainOf(`laptop${n}`, actor, intents)).log;
    const head = { exportId: `bench-${n}`, exportedAt: `${AT}-0000`, actor, utcOffsetMinutes: 480 };
    return planExport({
      log,
      head: { ...head, replica: `laptop${n}` },
      seal: null,
      checklists: BUNDLED_CHECKLISTS,
      pictures: new Map(),
    });
  };
}

/** Writes the team's workbooks into a folder of their own. */
export async function makeTeam(laptops: number, ratings: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dianwei-bench-team-'));
  const layoutOf = teamLayouts(laptops, ratings);
  for (let n = 0; n < laptops; n += 1)
    await writeFile(join(folder, `laptop-${n}.xlsx`), await writeWorkbook(layoutOf(n)));
  return folder;
}
