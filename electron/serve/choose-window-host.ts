import type { Browser, BrowserBrand } from './find-browsers.ts';

export interface WindowFacts {
  readonly headless: boolean;
  /** A port was asked for: only the local host has one. */
  readonly portAsked: boolean;
  readonly hasDisplay: boolean;
  readonly electron: 'present' | 'fetchable' | 'absent';
  readonly browsers: readonly Browser[];
  /** Brands that already have a profile in this data folder. */
  readonly usedBrands: readonly BrowserBrand[];
  readonly isRoot: boolean;
  readonly isDebian: boolean;
}

export type WindowChoice =
  | { readonly kind: 'serve-only'; readonly reason: 'headless' | 'no-display' }
  | { readonly kind: 'electron' }
  | { readonly kind: 'fetch-electron' }
  | { readonly kind: 'browser'; readonly browser: Browser }
  | { readonly kind: 'install-chromium' }
  | { readonly kind: 'no-browser' };

/** The choices that end in the local host. */
export type ServedChoice = Extract<WindowChoice, { kind: 'serve-only' | 'browser' }>;

/** Which window to open (rules W1–W6 of SPEC.md): Electron before a browser, a browser before installing one. */
export function chooseWindowHost(facts: WindowFacts): WindowChoice {
  if (facts.headless) return { kind: 'serve-only', reason: 'headless' };
  if (!facts.hasDisplay) return { kind: 'serve-only', reason: 'no-display' };
  if (!facts.portAsked && facts.electron === 'present') return { kind: 'electron' };
  if (!facts.portAsked && facts.electron === 'fetchable') return { kind: 'fetch-electron' };
  const browser = preferredBrowser(facts);
  if (browser !== undefined) return { kind: 'browser', browser };
  return { kind: facts.isRoot && facts.isDebian ? 'install-chromium' : 'no-browser' };
}

/** The browser whose profile is here already: its store then needs nothing back from the journal. */
function preferredBrowser({ browsers, usedBrands }: WindowFacts): Browser | undefined {
  return browsers.find(({ brand }) => usedBrands.includes(brand)) ?? browsers[0];
}
