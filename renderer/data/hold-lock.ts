/** A Web Lock of the origin: a release while this window holds it, null when another does. */
export function holdLock(name: string): Promise<(() => void) | null> {
  return new Promise((answer, fail) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return answer(null);
        return new Promise<void>((release) => answer(release));
      })
      .catch(fail);
  });
}
