import { strFromU8, strToU8 } from 'fflate';
import type { SheetGrid } from '../workbook/sheet-grid.ts';
import type { PackageParts } from './inflate-guard.ts';
import type { Relation } from './package-relations.ts';
import { rawAttribute, relationsOf } from './package-relations.ts';

/** The parts a grid is read from, found through their relations and with plain element names. */
export interface PackageOutline {
  /** In the workbook's order. */
  readonly sheets: readonly SheetPart[];
  readonly strings: Uint8Array | undefined;
  readonly styles: Uint8Array | undefined;
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
}

export interface SheetPart {
  /** As it stands in the XML, still encoded. */
  readonly rawName: string;
  readonly state: SheetGrid['state'];
  readonly xml: Uint8Array;
  readonly drawing: DrawingPart | undefined;
}

export interface DrawingPart {
  readonly relation: Relation;
  readonly xml: Uint8Array;
  readonly pictures: readonly PicturePart[];
}

export interface PicturePart {
  readonly relation: Relation;
  readonly bytes: Uint8Array;
  readonly extension: 'jpeg' | 'png';
}

/** Finds what of a package a grid needs; null when it holds no workbook. */
export function outlinePackage(parts: PackageParts): PackageOutline | null {
  const main = relationsOf(parts, '').find((one) => one.type === 'officeDocument')?.target;
  const workbook = main === undefined ? undefined : parts.get(main);
  if (main === undefined || workbook === undefined) return null;
  const relations = relationsOf(parts, main);
  const text = strFromU8(plainPrefixes(workbook));
  const strings = partOf(parts, relations, 'sharedStrings');
  const styles = partOf(parts, relations, 'styles');
  return {
    sheets: findSheets(parts, relations, text),
    strings: strings && plainPrefixes(strings),
    styles: styles && plainPrefixes(styles),
    date1904: /date1904\s*=\s*["'](1|true)["']/.test(text),
  };
}

/** Parts that may be needed; everything else stays packed. */
export function isGridPart(name: string): boolean {
  if (/^xl\/(theme|printerSettings|customXml|charts|pivot|embeddings|ctrlProps)/i.test(name)) {
    return false;
  }
  return /\.(xml|rels|jpe?g|png)$/i.test(name) && !/\/(comments|vmlDrawing)\d*\./i.test(name);
}

function findSheets(
  parts: PackageParts,
  relations: readonly Relation[],
  workbook: string,
): readonly SheetPart[] {
  const sheets: SheetPart[] = [];
  for (const [element] of workbook.matchAll(/<sheet\s[^>]*>/g)) {
    const relation = relations.find((one) => one.id === relationId(element));
    const bytes = relation?.type === 'worksheet' ? parts.get(relation.target) : undefined;
    if (!relation || !bytes) continue;
    sheets.push({
      rawName: rawAttribute(element, 'name'),
      state: readState(rawAttribute(element, 'state')),
      xml: plainPrefixes(bytes),
      drawing: findDrawing(parts, relation.target),
    });
  }
  return sheets;
}

function findDrawing(parts: PackageParts, sheet: string): DrawingPart | undefined {
  const relation = relationsOf(parts, sheet).find((one) => one.type === 'drawing');
  const xml = relation && parts.get(relation.target);
  if (!relation || !xml) return undefined;
  const pictures = relationsOf(parts, relation.target).flatMap((image) => {
    const bytes = image.type === 'image' ? parts.get(image.target) : undefined;
    return bytes ? [{ relation: image, bytes, extension: extensionOf(bytes) }] : [];
  });
  return { relation, xml, pictures };
}

const extensionOf = (bytes: Uint8Array): 'jpeg' | 'png' => (bytes[0] === 0x89 ? 'png' : 'jpeg');

const readState = (state: string): SheetGrid['state'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

function partOf(
  parts: PackageParts,
  relations: readonly Relation[],
  type: string,
): Uint8Array | undefined {
  const target = relations.find((one) => one.type === type)?.target;
  return target === undefined ? undefined : parts.get(target);
}

const relationId = (element: string): string =>
  /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(element)?.[1] ?? '';

/** Some writers name the main namespace (`<x:row>`); the readers know bare names only. */
function plainPrefixes(bytes: Uint8Array): Uint8Array {
  const head = strFromU8(bytes.subarray(0, 400));
  const prefix = /<(\w+):(workbook|worksheet|sst|styleSheet)[\s>]/.exec(head)?.[1];
  if (prefix === undefined) return bytes;
  return strToU8(strFromU8(bytes).replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1'));
}
