import { strFromU8 } from 'fflate';
import type { PackageParts } from './inflate-guard.ts';

export interface Relation {
  readonly id: string;
  /** The last segment of the relationship type, e.g. `worksheet`. */
  readonly type: string;
  /** The part's name from the package root. */
  readonly target: string;
}

/** The relationships of a part ('' for the package), internal ones only, targets resolved. */
export function relationsOf(parts: PackageParts, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const relations: Relation[] = [];
  for (const [element] of strFromU8(bytes).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = attribute(element, 'Id');
    const type = attribute(element, 'Type');
    const target = attribute(element, 'Target');
    if (attribute(element, 'TargetMode') === 'External' || !id || !type || !target) continue;
    relations.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolve(folder, target.trim()),
    });
  }
  return relations;
}

/** An attribute of one XML start tag, `&amp;` decoded as names and paths need it; '' when absent. */
export function attribute(element: string, name: string): string {
  return rawAttribute(element, name).replaceAll('&amp;', '&');
}

/** An attribute of one XML start tag as it stands, still encoded; '' when absent. */
export function rawAttribute(element: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(element);
  return match?.[2] ?? match?.[3] ?? '';
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
