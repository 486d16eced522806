/** The item the person is at: the one that holds the focus, else the one they were at last. */
export function currentItem(): string | null {
  const at = document.activeElement?.closest('[data-item]');
  return at instanceof HTMLElement ? (at.dataset['item'] ?? null) : null;
}

/** Puts the focus on an item and brings it into view, its heading first where it is taller than the screen. */
export function focusItem(code: string): void {
  const card = document.getElementById(`item-${code}`);
  if (card === null) return;
  card.focus({ preventScroll: true });
  const room = document.getElementById('main')?.clientHeight ?? window.innerHeight;
  card.scrollIntoView({ block: card.offsetHeight > room ? 'start' : 'nearest' });
}

/** Focuses a text field of an item. */
export function focusField(kind: 'finding' | 'note' | 'value', code: string): void {
  document.getElementById(`${kind}-${code}`)?.focus();
}
