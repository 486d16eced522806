import type { DecodeText } from '../../exchange/decode-csv.ts';

/** The decoder of the test's machine. */
export const decodeText: DecodeText = (bytes, label, fatal) => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
