import type { DecodeText } from '../../shared/exchange/decode-csv.ts';

/** The browser's decoder as the domain's port: null where the bytes do not fit the encoding. */
export const decodeText: DecodeText = (bytes, label, fatal) => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
