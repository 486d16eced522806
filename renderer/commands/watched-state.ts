/** A value that screens watch (useSyncExternalStore) while work goes on beside them. */
export class WatchedState<S> {
  #value: S;
  readonly #listeners = new Set<() => void>();

  constructor(value: S) {
    this.#value = value;
  }

  readonly current = (): S => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: S): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}
