import { gcm } from '@noble/ciphers/aes.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { deflateSync } from 'fflate';
import { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { decodeBase64, encodeBase64 } from '../workbook/base64.ts';
import { inflateWithin } from '../workbook/inflate-within.ts';
import { readJson } from './open-mock-file.ts';
import { answerSchema } from './answer-schema.ts';
import type { ReferenceRating } from './exercise.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';

/** Version 1: fixed, so that a hostile file cannot ask for more work or memory (64 MB). */
const COST = { N: 2 ** 16, r: 8, p: 2, dkLen: 32 } as const;
const SALT = 16;
const NONCE = 12;
const MARK = 'dianwei-sealed-1.';
const LARGEST = 64 * 1024 * 1024;
export const SHORTEST_PASSPHRASE = 8;

/** Makes the key; a test brings a quick one. */
export type Stretch = (passphrase: string, salt: Uint8Array) => Uint8Array;

const referenceSchema = z.array(
  z.object({ point: z.string(), item: z.string(), answer: answerSchema, reason: z.string() }),
);

/**
 * The reference as text that tells nothing but its length: scrypt makes the key from the passphrase, AES-256-GCM
 * encrypts, and the exercise's key is authenticated with it. `random` gives fresh random bytes.
 */
export function sealReference(
  key: string,
  ratings: readonly ReferenceRating[],
  passphrase: string,
  random: (length: number) => Uint8Array,
  stretch: Stretch = stretchPassphrase,
): string {
  const salt = random(SALT);
  const nonce = random(NONCE);
  const plain = deflateSync(utf8ToBytes(JSON.stringify(ratings)));
  const sealed = gcm(stretch(passphrase, salt), nonce, utf8ToBytes(key)).encrypt(plain);
  const all = new Uint8Array(SALT + NONCE + sealed.length);
  all.set(salt);
  all.set(nonce, SALT);
  all.set(sealed, SALT + NONCE);
  return MARK + encodeBase64(all);
}

/** Opens a sealed reference; a wrong passphrase and a changed file cannot be told apart, and both are refused. */
export function openReference(
  key: string,
  text: string,
  passphrase: string,
  stretch: Stretch = stretchPassphrase,
): Result<readonly ReferenceRating[], MockNotice> {
  const refused = fail(mockNotice('reference-wrong-passphrase'));
  const all = text.startsWith(MARK) ? decodeBase64(text.slice(MARK.length)) : null;
  if (all === null || all.length <= SALT + NONCE) return fail(mockNotice('exercise-damaged'));
  const cipher = gcm(
    stretch(passphrase, all.subarray(0, SALT)),
    all.subarray(SALT, SALT + NONCE),
    utf8ToBytes(key),
  );
  let packed: Uint8Array;
  try {
    packed = cipher.decrypt(all.subarray(SALT + NONCE));
  } catch {
    return refused;
  }
  const plain = inflateWithin(packed, LARGEST);
  if (typeof plain === 'string') return fail(mockNotice('exercise-damaged'));
  const parsed = referenceSchema.safeParse(readJson(plain));
  return parsed.success ? succeed(parsed.data) : fail(mockNotice('exercise-damaged'));
}

/** The same passphrase in every way of typing it (full-width digits, composed letters). */
function stretchPassphrase(passphrase: string, salt: Uint8Array): Uint8Array {
  return scrypt(utf8ToBytes(passphrase.normalize('NFKC').trim()), salt, COST);
}
