import { sha256Hex } from '../kernel/sha256.ts';
import type { RecordId } from '../kernel/record-id.ts';

const ROUND = 'round/mock-';
const CASE = 'point/case-';

/** A mock round's id says that it is one: whoever holds an assessment of it knows, with or without the round. */
export function mockRoundId(...identity: readonly string[]): RecordId<'round'> {
  return `${ROUND}${digest(identity)}`;
}

/** A desk case is a point of its exercise alone, and its id says so. */
export function mockCaseId(...identity: readonly string[]): RecordId<'point'> {
  return `${CASE}${digest(identity)}`;
}

export const isMockRoundId = (id: string | undefined): boolean => id?.startsWith(ROUND) === true;

export const isMockCaseId = (id: string | undefined): boolean => id?.startsWith(CASE) === true;

const digest = (identity: readonly string[]): string =>
  sha256Hex(JSON.stringify(identity)).slice(0, 16);
