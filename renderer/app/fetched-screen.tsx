import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

export interface FetchedScreen<Props> {
  readonly Screen: ComponentType<Props>;
  /** Fetches the screen's code ahead of its first showing. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * A screen whose code is fetched when it is first shown, or before. One that is here already is drawn at
 * once, not by `lazy`: React holds whatever it had to wait for back for 0.3 s.
 */
export function fetchedScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FetchedScreen<Props> {
  let here: ComponentType<Props> | null = null;
  const fetch = async () => ({ default: (here = await load()) });
  const Late = lazy(fetch);
  function Screen(props: Props) {
    // Chosen once for as long as it is shown: another type in its place would lose its state.
    const [Chosen] = useState<ComponentType<Props>>(() => here ?? Late);
    return <Chosen {...props} />;
  }
  return { Screen, fetch };
}
