import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { z } from 'zod';
import { homeSchema } from './machine-identity.ts';
import type { InstallationHome } from './machine-identity.ts';

/** `installation.json`, format 1. The private key (Ed25519, PKCS#8 DER as hex) is in no other place. */
export const installationFile = z.strictObject({
  format: z.literal(1),
  replica: z.string().regex(/^[a-z0-9]{1,40}$/),
  privateKey: z.string().regex(/^[0-9a-f]+$/),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  home: homeSchema,
  formerReplicas: z.array(z.strictObject({ replica: z.string(), publicKey: z.string() })),
});

export type InstallationFile = z.infer<typeof installationFile>;

/** A new replica id (80 random bits) with a key pair of its own. */
export function newInstallation(
  home: InstallationHome,
  formerReplicas: InstallationFile['formerReplicas'],
): InstallationFile {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  return {
    format: 1,
    replica: newReplicaId(),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex'),
    publicKey: Buffer.from(raw, 'base64url').toString('hex'),
    home,
    formerReplicas,
  };
}

/** The installation after it moved, was copied, or forked: new id and key, the old ones named as former. */
export function renewInstallation(old: InstallationFile, home: InstallationHome): InstallationFile {
  const { replica, publicKey } = old;
  return newInstallation(home, [...old.formerReplicas, { replica, publicKey }]);
}

/** Ed25519 signature (hex) over the digest's bytes (hex in). */
export function signDigest(file: InstallationFile, digest: string): string {
  const der = Buffer.from(file.privateKey, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(digest, 'hex'), key).toString('hex');
}

function newReplicaId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(16)].map((byte) => alphabet.charAt(byte & 31)).join('');
}
