type Listener = () => void;

let underWay = 0;
const listeners = new Set<Listener>();

function report(step: number): void {
  underWay += step;
  for (const listener of listeners) listener();
}

/** How many writes are under way in this window; the status line says "saved" only at none. */
export const saveState = {
  begin: (): void => report(1),
  end: (): void => report(-1),
  current: (): number => underWay,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
