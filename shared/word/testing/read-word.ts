import { strFromU8, unzipSync } from 'fflate';

/** The text of a .docx, a paragraph a line, with that of its heads and feet; and its parts. */
export function readWord(bytes: Uint8Array): {
  readonly text: string;
  readonly parts: Readonly<Record<string, string>>;
} {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      name.endsWith('.xml') ? strFromU8(part) : String(part.length),
    ]),
  );
  const shown = Object.keys(parts).filter((name) =>
    /^word\/(document|header\d+|footer\d+)\.xml$/.test(name),
  );
  const text = shown
    .flatMap((name) => (parts[name] ?? '').split('</w:p>'))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)]
        .map(([run]) => run.slice(run.indexOf('>') + 1))
        .join(''),
    )
    .filter((line) => line !== '')
    .join('\n');
  return { text, parts };
}
