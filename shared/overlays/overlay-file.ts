/** A file as chosen; several belong together only as the parts of one Shapefile. */
export interface OverlayFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
