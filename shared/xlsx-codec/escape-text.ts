/**
 * Characters XML cannot carry, or would change, are written `_xHHHH_` as Office does (ECMA-376 ST_Xstring);
 * text that already looks so has its underscore escaped.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const ESCAPED = /_x([0-9A-F]{4})_/g;

export function escapeText(text: string): string {
  return text.replace(
    UNSAFE,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
