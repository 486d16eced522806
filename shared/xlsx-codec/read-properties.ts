import { strFromU8 } from 'fflate';
import { decodeEntities } from '../xml/decode-entities.ts';
import type { PackageParts } from './inflate-guard.ts';
import { relationsOf } from './package-relations.ts';

/** What a package says of itself (docProps/core.xml); members it leaves out are absent. */
export interface WorkbookProperties {
  readonly lastModifiedBy?: string;
  /** ISO 8601 UTC. */
  readonly modifiedAt?: string;
  readonly identifier?: string;
}

export function readProperties(parts: PackageParts): WorkbookProperties {
  const target = relationsOf(parts, '').find(({ type }) => type === 'core-properties')?.target;
  const part = target === undefined ? undefined : parts.get(target);
  if (part === undefined) return {};
  const xml = strFromU8(part);
  const lastModifiedBy = textOf(xml, 'lastModifiedBy');
  const identifier = textOf(xml, 'identifier');
  const time = Date.parse(textOf(xml, 'modified'));
  return {
    ...(lastModifiedBy === '' ? {} : { lastModifiedBy }),
    ...(Number.isNaN(time) ? {} : { modifiedAt: new Date(time).toISOString() }),
    ...(identifier === '' ? {} : { identifier }),
  };
}

/** The text of the first element of this name, whatever its prefix. */
function textOf(xml: string, name: string): string {
  const found = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml);
  return decodeEntities(found?.[1] ?? '').trim();
}
