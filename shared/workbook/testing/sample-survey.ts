import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  assessmentId,
  finishAssessment,
  noteItem,
  rateItem,
  startAssessment,
} from '../../assessing/assess-point.ts';
import { introducePerson } from '../../assessing/introduce-person.ts';
import { attachPhoto, noteFinding } from '../../assessing/record-evidence.ts';
import { roundId, startRound } from '../../assessing/start-round.ts';
import type { Intent } from '../../changes/compose-change.ts';
import { composeChange, emptyHead } from '../../changes/compose-change.ts';
import type { MemoryLog } from '../../changes/memory-log.ts';
import { emptyLog, ingestChanges } from '../../changes/memory-log.ts';
import type { Checklist } from '../../checklist/checklist.ts';
import { derivedId } from '../../kernel/record-id.ts';
import type { RecordId } from '../../kernel/record-id.ts';
import { setRecord } from '../../records/set-record.ts';
import type { Answer } from '../../scoring/answer.ts';
import { checklistOf, itemWith } from '../../scoring/testing/small-checklist.ts';
import { headsOf } from '../check-code.ts';
import type { ExportHead } from '../export-head.ts';
import { exportDigest } from '../export-head.ts';
import type { SmallPictures } from '../photo-columns.ts';
import { planExport } from '../plan-export.ts';
import type { WorkbookGrid } from '../sheet-grid.ts';
import type { WorkbookLayout } from '../workbook-layout.ts';

/** One of each kind of answer. */
export const CHECKLIST: Checklist = {
  ...checklistOf(
    itemWith({ kind: 'PF' }, 'verdict'),
    itemWith({ kind: 'G3' }, 'cases'),
    itemWith({ kind: 'QT', required: 9 }, 'quantity'),
    itemWith({ kind: 'RT', minutes: 5 }, 'timed'),
    itemWith({ kind: 'SM', pass: 8, asked: 10 }, 'asked'),
  ),
  name: { zh: '主次干道', en: 'Roads' },
  aliases: ['主干道'],
};

const ROUND = {
  name: '十一月',
  kind: 'survey',
  startsOn: '2026-11-01',
  points: 'all',
} as const;
const START = Date.UTC(2026, 10, 23, 1, 30);

/** A laptop as the tests need it: its log, its number and its clock. */
export interface Laptop {
  readonly log: MemoryLog;
  readonly replica: string;
  readonly actor: RecordId<'person'>;
  readonly clock: number;
}

export function newLaptop(replica: string, name: string): Laptop {
  const actor: RecordId<'person'> = `person/${replica}`;
  const blank = { log: emptyLog(), replica, actor, clock: START };
  return act(blank, introducePerson(actor, name, '测评一组'), startRound(ROUND, [CHECKLIST]));
}

export function act(laptop: Laptop, ...intents: readonly Intent[]): Laptop {
  return intents.reduce((before, intent) => {
    const last = before.log.chains.get(before.replica)?.at(-1);
    const head = last
      ? { replica: before.replica, seq: last.change.seq, hash: last.hash, at: last.change.at }
      : emptyHead(before.replica);
    const clock = before.clock + 1000;
    const rowOf = (id: string) => before.log.rows.get(id);
    const change = composeChange(head, intent, before.actor, clock, rowOf);
    return change ? { ...before, clock, log: ingestChanges(before.log, [change]).log } : before;
  }, laptop);
}

export const pointId = (code: string): RecordId<'point'> => derivedId('point', code);

export function addPoint(laptop: Laptop, code: string, name: string): Laptop {
  const values = {
    code,
    name,
    siteType: 'RD' as const,
    typeName: '主干道',
    district: '示例区',
    subdistrict: '示例街道',
    community: '',
    address: '示例路1号',
    phone: '013900000000',
    position: {
      longitude: 103.796,
      latitude: 25.504,
      source: { longitude: 103.796, latitude: 25.504, datum: 'WGS-84' as const },
    },
    declared: true,
    status: '启用',
    remarks: '',
  };
  return act(laptop, { note: 'import', sets: [setRecord(pointId(code), values)] });
}

export const visitId = (laptop: Laptop, code: string): RecordId<'assessment'> =>
  assessmentId({ round: roundId(ROUND), point: pointId(code), inspector: laptop.actor });

const ANSWERS: readonly Answer[] = [
  { kind: 'verdict', pass: true },
  { kind: 'cases', cases: 2 },
  { kind: 'quantity', found: 6 },
  { kind: 'timed', events: 1, seconds: 300 },
  { kind: 'asked', passed: 8, asked: 10 },
];

/** A whole visit: five answers, a remark, a finding with a photo. */
export function assess(laptop: Laptop, code: string, answers = ANSWERS): Laptop {
  const visit = { round: roundId(ROUND), point: pointId(code), inspector: laptop.actor };
  const id = assessmentId(visit);
  const at = new Date(laptop.clock).toISOString();
  const finding: RecordId<'finding'> = `finding/${laptop.replica}-${code}`;
  return act(
    laptop,
    startAssessment(visit, CHECKLIST.version, at),
    ...answers.map((answer, index) => rateItem(id, `T-0${index + 1}`, answer, at)),
    noteItem(id, 'T-02', '=门口有垃圾'),
    noteFinding(finding, { assessment: id, item: 'T-02', text: '地面有垃圾', foundAt: at }),
    attachPhoto(`photo/${laptop.replica}-${code}`, {
      assessment: id,
      item: 'T-02',
      finding,
      hash: 'ab'.repeat(32),
      bytes: 8,
      mediaType: 'image/jpeg',
      width: 4000,
      height: 3000,
      from: 'camera',
      addedAt: at,
      exif: null,
    }),
    finishAssessment(id, at),
  );
}

/** One pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const PICTURES: SmallPictures = new Map([
  [
    'ab'.repeat(32),
    {
      bytes: PNG,
      extension: 'png' as const,
      width: 320,
      height: 240,
    },
  ],
]);

const SECRET = hexToBytes('11'.repeat(32));
export const PUBLIC_KEY = bytesToHex(ed25519.getPublicKey(SECRET));

export function exportOf(laptop: Laptop, exportId = `e-${laptop.replica}`): WorkbookLayout {
  const head: ExportHead = {
    exportId,
    exportedAt: `${new Date(laptop.clock).toISOString()}-0000`,
    actor: laptop.actor,
    replica: laptop.replica,
    utcOffsetMinutes: 480,
  };
  const digest = exportDigest(head, headsOf(laptop.log));
  return planExport({
    log: laptop.log,
    head,
    seal: {
      publicKey: PUBLIC_KEY,
      signature: bytesToHex(ed25519.sign(hexToBytes(digest), SECRET)),
    },
    checklists: [CHECKLIST],
    pictures: PICTURES,
  });
}

/** What the codec would read back from a layout, without the detour over bytes. */
export function gridOf(layout: WorkbookLayout): WorkbookGrid {
  return {
    sheets: layout.sheets.map(({ name, state, header, columns, rows, pictures }) => ({
      name,
      state,
      rows: header ? [columns.map((column) => column.header), ...rows] : rows,
      ...(pictures
        ? { pictures: pictures.map((one) => ({ ...one, row: one.row + (header ? 1 : 0) })) }
        : {}),
    })),
  };
}
