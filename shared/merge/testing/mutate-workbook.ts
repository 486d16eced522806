import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A whole number below `n`, from a seeded source. */
export type Below = (n: number) => number;

/** What a person, a program or a bad disk may do to a workbook's bytes; each keeps the given bytes as they are. */
const MUTATIONS: readonly ((bytes: Uint8Array, below: Below) => Uint8Array)[] = [
  flipBits,
  cutShort,
  spliceBytes,
  changePart(deletePiece),
  changePart(repeatPiece),
  changePart(swapValues),
  changePart(changeDigits),
  changePart(insertTag),
  dropPart,
];

/** One to three mutations of a workbook. */
export function mutateWorkbook(bytes: Uint8Array, below: Below): Uint8Array {
  let out = bytes;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const mutate = MUTATIONS[below(MUTATIONS.length)];
    try {
      out = mutate?.(out, below) ?? out;
    } catch {
      // What is no zip any more cannot be taken apart again.
      return out;
    }
  }
  return out;
}

function flipBits(bytes: Uint8Array, below: Below): Uint8Array {
  const out = bytes.slice();
  for (let times = 1 + below(4); times > 0 && out.length > 0; times -= 1) {
    const at = below(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << below(8));
  }
  return out;
}

function cutShort(bytes: Uint8Array, below: Below): Uint8Array {
  return bytes.slice(0, below(bytes.length + 1));
}

function spliceBytes(bytes: Uint8Array, below: Below): Uint8Array {
  const out = bytes.slice();
  const from = below(out.length + 1);
  out.copyWithin(below(out.length + 1), from, from + below(64));
  return out;
}

/** The package with one XML part changed and its check sums made right: damage that only its content shows. */
function changePart(change: (xml: string, below: Below) => string) {
  return (bytes: Uint8Array, below: Below): Uint8Array => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
    const name = names[below(names.length)] ?? '';
    const part = parts[name];
    if (part === undefined) return bytes;
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part), below)) }, { level: 1 });
  };
}

function dropPart(bytes: Uint8Array, below: Below): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  parts.splice(below(parts.length), 1);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function deletePiece(xml: string, below: Below): string {
  const at = below(xml.length);
  return xml.slice(0, at) + xml.slice(at + below(200));
}

function repeatPiece(xml: string, below: Below): string {
  const rows = [...xml.matchAll(/<(row|c|si|sheet|Relationship)\b[^>]*?(\/>|>.*?<\/\1>)/gs)];
  const piece = rows[below(rows.length)]?.[0] ?? '';
  const at = xml.indexOf(piece);
  return xml.slice(0, at) + piece.repeat(1 + below(3)) + xml.slice(at);
}

/** Two cells say each other's value: a sheet sorted by one column only, or strings out of order. */
function swapValues(xml: string, below: Below): string {
  const values = [...xml.matchAll(/<v>[^<]*<\/v>|<si>.*?<\/si>/gs)].map(([value]) => value);
  const one = values[below(values.length)];
  const other = values[below(values.length)];
  return one === undefined || other === undefined ? xml : xml.replace(one, () => other);
}

function changeDigits(xml: string, below: Below): string {
  return xml.replaceAll(/\d/g, (digit) => (below(200) === 0 ? String(below(10)) : digit));
}

const TAGS = [
  '<f>1+1</f>',
  '<v>',
  '</row>',
  '<!--',
  '&#0;',
  '&x;',
  '<c t="e"><v>#REF!</v></c>',
  '\u0000',
];

function insertTag(xml: string, below: Below): string {
  const at = below(xml.length + 1);
  return xml.slice(0, at) + (TAGS[below(TAGS.length)] ?? '') + xml.slice(at);
}
