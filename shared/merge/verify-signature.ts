import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';

export type SignatureState = 'valid' | 'invalid' | 'missing';

/** Ed25519 over the digest's 32 bytes, all in hex; `missing` when neither key nor signature is given. */
export function verifySignature(
  digest: string,
  signature: string,
  publicKey: string,
): SignatureState {
  if (signature === '' && publicKey === '') return 'missing';
  try {
    return ed25519.verify(hexToBytes(signature), hexToBytes(digest), hexToBytes(publicKey))
      ? 'valid'
      : 'invalid';
  } catch {
    return 'invalid';
  }
}
