import type { Checklist, SiteType } from './checklist.ts';

type NameIndex = ReadonlyMap<string, SiteType | null>;

const GROUP = /[(\u3014[【]([^)\u3015\]】]*)[)\u3015\]】]/gu;
const BRACKETS = /[()\u3014\u3015[\]【】]/gu;
/** White space, and the zero-width marks that come with text copied from web pages. */
const INVISIBLE = /\s|\u200b|\u200c|\u200d|\u2060/gu;
const SEPARATORS = /[/、,;&+]|和|或|与/u;

/** A register asks for one name in every row; the index is made once per set of checklists. */
const indexes = new WeakMap<readonly Checklist[], NameIndex>();

/**
 * The site type a register means by `name`: a checklist's code, name or alias, whatever its width,
 * spacing, case and brackets (SPEC.md C10–C14). Null when unknown or when it could mean two types.
 */
export function resolveSiteType(name: string, checklists: readonly Checklist[]): SiteType | null {
  const index = indexes.get(checklists) ?? buildIndex(checklists);
  indexes.set(checklists, index);
  const plain = normalizeSiteTypeName(name);
  return lookUp(plain, index) ?? everyPart(plain, index);
}

/** The name as it is compared (C10): compatibility forms unified, no white space, lower case. */
function normalizeSiteTypeName(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
}

function buildIndex(checklists: readonly Checklist[]): NameIndex {
  const index = new Map<string, SiteType | null>();
  for (const { siteType, name, aliases } of checklists) {
    for (const known of [siteType, name.zh, name.en, ...aliases]) {
      const key = normalizeSiteTypeName(known);
      for (const form of new Set([key, key.replace(BRACKETS, '')])) {
        const claimed = index.get(form);
        // Two types that claim one name leave it to a person.
        index.set(form, claimed === undefined || claimed === siteType ? siteType : null);
      }
    }
  }
  return index;
}

/** As written, then with the brackets' content read on, then without it. */
function lookUp(plain: string, index: NameIndex): SiteType | null {
  const asWritten = index.get(plain) ?? index.get(plain.replace(BRACKETS, '')) ?? null;
  if (asWritten !== null) return asWritten;
  const outside = index.get(plain.replace(GROUP, '')) ?? null;
  if (outside === null) return null;
  const inside = [...plain.matchAll(GROUP)].map((group) => index.get(group[1] ?? ''));
  return inside.every((type) => type === undefined || type === outside) ? outside : null;
}

/** `主干道/次干道`: each part alone must mean the same type. */
function everyPart(plain: string, index: NameIndex): SiteType | null {
  const parts = plain.split(SEPARATORS).filter((part) => part !== '');
  const types = new Set(parts.map((part) => lookUp(part, index)));
  const [only] = types;
  return parts.length > 1 && types.size === 1 ? (only ?? null) : null;
}
