import type { Fix } from './fix.ts';
import type { Epoch, EpochMemory } from './gather-epoch.ts';
import { fixOfEpoch, NO_MEMORY } from './gather-epoch.ts';
import type { FixLimits, Judged } from './judge-fix.ts';
import { FIX_LIMITS, judgeFix, UNJUDGED } from './judge-fix.ts';
import type { Sentence } from './parse-sentence.ts';
import { parseSentence } from './parse-sentence.ts';
import type { PositionNotice } from './position-notice.ts';

/** `silent`: nothing read yet; `searching`: it speaks, but has no fix yet; `lost`: it had one. */
export type ReceiverPhase = 'silent' | 'searching' | 'fixed' | 'lost';

/** A receiver as followed so far; a value, handed back with each chunk. */
export interface Receiver {
  readonly phase: ReceiverPhase;
  readonly limits: FixLimits;
  /** The beginning of a line whose end has not come. */
  readonly partial: string;
  readonly rows: number;
  /** Characters since the last sentence. */
  readonly noise: number;
  readonly epoch: Epoch | null;
  readonly memory: EpochMemory;
  readonly judged: Judged;
}

/** What a chunk brought. `fixes` are believed, in order of time. */
export interface ReceiverStep {
  readonly receiver: Receiver;
  readonly fixes: readonly Fix[];
  readonly notices: readonly PositionNotice[];
}

/** A sentence has 82 characters; some receivers write longer ones. */
const LONGEST_LINE = 512;
/** About four seconds of a receiver at 1 Hz: noise this long is the wrong speed of the port. */
const NOISE = 2000;

export function startReceiver(limits: FixLimits = FIX_LIMITS): Receiver {
  return {
    phase: 'silent',
    limits,
    partial: '',
    rows: 0,
    noise: 0,
    epoch: null,
    memory: NO_MEMORY,
    judged: UNJUDGED,
  };
}

/** Takes what came over the port, cut anywhere (rule N4). */
export function feedReceiver(receiver: Receiver, chunk: string): ReceiverStep {
  // A return at the very end may be half of a line end: its line waits for the next chunk.
  const lines = (receiver.partial + chunk).split(/\r\n|\n|\r(?!$)/u);
  const rest = lines.pop() ?? '';
  const partial = rest.slice(-LONGEST_LINE);
  const noise = receiver.noise + rest.length - partial.length;
  let step: ReceiverStep = { receiver: { ...receiver, partial, noise }, fixes: [], notices: [] };
  for (const line of lines) step = takeLine(step, line.trim());
  return takeNoise(step, receiver.noise);
}

/** The port was closed or the file has ended: the last moment is told too. */
export function finishReceiver(receiver: Receiver): ReceiverStep {
  const rest = receiver.partial.trim();
  const idle = { receiver: { ...receiver, partial: '' }, fixes: [], notices: [] };
  const step = rest === '' ? idle : takeLine(idle, rest);
  return closeEpoch(step);
}

function takeLine(step: ReceiverStep, line: string): ReceiverStep {
  const receiver = { ...step.receiver, rows: step.receiver.rows + 1 };
  const sentence = parseSentence(line);
  if (sentence === 'no-sentence') {
    return { ...step, receiver: { ...receiver, noise: receiver.noise + line.length } };
  }
  if (sentence === 'bad-checksum') {
    const params = { sentence: line.slice(1, 6) };
    const at = { row: receiver.rows };
    const notice = { code: 'position-checksum', severity: 'warning', at, params } as const;
    return { ...step, receiver, notices: [...step.notices, notice] };
  }
  const phase = receiver.phase === 'silent' ? 'searching' : receiver.phase;
  return takeSentence({ ...step, receiver: { ...receiver, phase, noise: 0 } }, sentence);
}

function takeSentence(step: ReceiverStep, sentence: Sentence): ReceiverStep {
  const { receiver } = step;
  if (sentence.kind === 'other') return step;
  if (sentence.kind === 'GSA') {
    const hdop = sentence.hdop ?? receiver.memory.hdop;
    return { ...step, receiver: { ...receiver, memory: { ...receiver.memory, hdop } } };
  }
  const { timeOfDay } = sentence;
  if (timeOfDay === null) return step;
  const open = receiver.epoch?.timeOfDay === timeOfDay ? step : closeEpoch(step);
  const epoch = open.receiver.epoch ?? { timeOfDay, rmc: null, gga: null };
  const filled =
    sentence.kind === 'RMC' ? { ...epoch, rmc: sentence } : { ...epoch, gga: sentence };
  const next = { ...open, receiver: { ...open.receiver, epoch: filled } };
  return filled.rmc && filled.gga ? closeEpoch(next) : next;
}

/** Judges the moment that is complete. */
function closeEpoch(step: ReceiverStep): ReceiverStep {
  const { receiver } = step;
  if (receiver.epoch === null) return step;
  const { fix, memory } = fixOfEpoch(receiver.epoch, receiver.memory);
  const rest = { ...receiver, epoch: null, memory };
  if (fix === null) {
    const phase = receiver.phase === 'fixed' ? 'lost' : receiver.phase;
    return { ...step, receiver: { ...rest, phase } };
  }
  const { judged, verdict } = judgeFix(receiver.judged, fix, receiver.limits);
  const at = { row: receiver.rows };
  switch (verdict.kind) {
    case 'accepted': {
      const fixed: Receiver = { ...rest, judged, phase: 'fixed' };
      return { ...step, receiver: fixed, fixes: [...step.fixes, fix] };
    }
    case 'same':
      return { ...step, receiver: { ...rest, judged } };
    case 'poor': {
      const params = { hdop: verdict.hdop };
      const notice = { code: 'position-poor', severity: 'info', at, params } as const;
      return { ...step, receiver: { ...rest, judged }, notices: [...step.notices, notice] };
    }
    case 'jump': {
      const params = { metres: verdict.metres, seconds: verdict.seconds };
      const notice = { code: 'position-jump', severity: 'warning', at, params } as const;
      return { ...step, receiver: { ...rest, judged }, notices: [...step.notices, notice] };
    }
  }
}

/** Says once that what comes is no NMEA. */
function takeNoise(step: ReceiverStep, before: number): ReceiverStep {
  const heard = step.receiver.noise + step.receiver.partial.length;
  if (before >= NOISE || heard < NOISE) return step;
  const receiver = { ...step.receiver, noise: Math.max(NOISE, step.receiver.noise) };
  const notice = { code: 'position-not-nmea', severity: 'error' } as const;
  return { ...step, receiver, notices: [...step.notices, notice] };
}
