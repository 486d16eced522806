/** Names a Shapefile's parts have besides .shp; some are passed over, but belong to it. */
const PART = /\.(?:shp|dbf|prj|cpg|shx|sbn|sbx|qix|fix|shp\.xml)$/iu;

/**
 * Files chosen together, as overlays: the parts of a Shapefile by their common name, every other file by itself
 * (SPEC.md O12). Parts without a .shp stay together too, to be refused with their reason.
 */
export function groupFiles<F extends { readonly name: string }>(
  files: readonly F[],
): readonly (readonly F[])[] {
  const groups = new Map<string, F[]>();
  for (const [index, file] of files.entries()) {
    const stem = file.name.replace(PART, '').toLowerCase();
    const key = PART.test(file.name) ? `parts ${stem}` : `file ${index}`;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()];
}
