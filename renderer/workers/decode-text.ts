import type { DecodeText } from '../../shared/exchange/decode-csv.ts';

/** The browser's decoder; a window's and a worker's alike. */
export const decodeText: DecodeText = (bytes, label, fatal) => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
