const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int16Array(128).fill(-1);
for (let index = 0; index < LETTERS.length; index += 1) VALUES[LETTERS.charCodeAt(index)] = index;

/** Standard base64 with padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    pieces.push(
      LETTERS.charAt(word >> 18) +
        LETTERS.charAt((word >> 12) & 63) +
        (left > 1 ? LETTERS.charAt((word >> 6) & 63) : '=') +
        (left > 2 ? LETTERS.charAt(word & 63) : '='),
    );
  }
  return pieces.join('');
}

/** The bytes of base64 text, or null when it holds anything else. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    let word = 0;
    for (let place = 0; place < 4; place += 1) {
      const padded = index + place >= text.length - padding;
      const value = padded ? 0 : (VALUES[text.charCodeAt(index + place)] ?? -1);
      if (value < 0) return null;
      word = (word << 6) | value;
    }
    for (const byte of [word >> 16, word >> 8, word]) if (at < out.length) out[at++] = byte & 255;
  }
  return out;
}
