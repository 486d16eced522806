import { ConflictMark } from '../../ui/conflict-mark.tsx';

/** How many records behind a number hold an open conflict; nothing where none does. */
export function ConflictCount({ count }: { readonly count: number }) {
  return (
    count > 0 && (
      <>
        <ConflictMark /> {count}
      </>
    )
  );
}
