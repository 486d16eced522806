import { escapeText } from './escape-text.ts';

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands in an element or attribute of a workbook part. */
export function xmlText(text: string): string {
  const safe = escapeText(text);
  return /[&<>"\n\t]/.test(safe)
    ? safe.replaceAll(/[&<>"\n\t]/g, (sign) => MARKUP[sign] ?? '')
    : safe;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
