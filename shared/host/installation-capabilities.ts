import { z } from 'zod';
import { capability } from './capability.ts';
import { digestHex, empty, replicaId } from './host-values.ts';

/** Who writes here: one installation is one data folder; `renewed` says that it was given a new replica id in this start. */
const installationReply = z.strictObject({
  replica: replicaId,
  /** Ed25519, 32 bytes as hex. */
  publicKey: digestHex,
  /** The public key's short form for reading aloud (key-fingerprint.ts). */
  fingerprint: z.string(),
  host: z.enum(['electron', 'local']),
  version: z.string(),
  dataFolder: z.string(),
  renewed: z.boolean(),
  formerReplicas: z.array(replicaId),
});

export type Installation = z.infer<typeof installationReply>;

export const installationCapabilities = {
  'installation.read': capability({ request: empty, reply: installationReply }),
  /** Ed25519 over the digest's 32 bytes; the private key never leaves the host. */
  'installation.sign': capability({
    request: z.strictObject({ digest: digestHex }),
    reply: z.strictObject({ signature: z.string().regex(/^[0-9a-f]{128}$/) }),
  }),
  /** A new replica id and key, asked for when a fork shows that this installation was copied. */
  'installation.renew': capability({ request: empty, reply: installationReply }),
};
