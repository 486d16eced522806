/** The picture files in a paste or a drop; other files are handed on too, so that they are refused aloud. */
export function imagesOf(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])];
}
