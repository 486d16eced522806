import { describe, expect, it } from 'vitest';
import { chooseWindowHost } from './choose-window-host.ts';
import type { WindowFacts } from './choose-window-host.ts';
import type { Browser } from './find-browsers.ts';

const chromium: Browser = { brand: 'chromium', path: '/usr/bin/chromium', isSnap: false };
const edge: Browser = { brand: 'edge', path: '/usr/bin/microsoft-edge', isSnap: false };
const desk: WindowFacts = {
  headless: false,
  portAsked: false,
  hasDisplay: true,
  electron: 'absent',
  browsers: [chromium, edge],
  usedBrands: [],
  isRoot: false,
  isDebian: true,
};

describe('choice of a window', () => {
  it('W1: none when headless was asked for, whatever is installed', () => {
    for (const electron of ['present', 'fetchable', 'absent'] as const)
      expect(chooseWindowHost({ ...desk, electron, headless: true })).toEqual({
        kind: 'serve-only',
        reason: 'headless',
      });
  });

  it('W2: none without a display, even as root without a browser', () => {
    const facts = { ...desk, hasDisplay: false, isRoot: true, browsers: [] };
    expect(chooseWindowHost(facts)).toEqual({ kind: 'serve-only', reason: 'no-display' });
  });

  it('W3: Electron where it is, or can be fetched; not where a port is asked for', () => {
    const at = (electron: WindowFacts['electron'], portAsked = false): string =>
      chooseWindowHost({ ...desk, electron, portAsked }).kind;
    expect([at('present'), at('fetchable'), at('absent')]).toEqual([
      'electron',
      'fetch-electron',
      'browser',
    ]);
    expect([at('present', true), at('fetchable', true)]).toEqual(['browser', 'browser']);
  });

  it('W4: the first browser, but one that has a profile here before it', () => {
    expect(chooseWindowHost(desk)).toEqual({ kind: 'browser', browser: chromium });
    const used = { ...desk, usedBrands: ['edge' as const] };
    expect(chooseWindowHost(used)).toEqual({ kind: 'browser', browser: edge });
    const gone = { ...desk, usedBrands: ['chrome' as const] };
    expect(chooseWindowHost(gone)).toEqual({ kind: 'browser', browser: chromium });
  });

  it('W5: Chromium is installed only by root on Debian; others are told the command', () => {
    const none = { ...desk, browsers: [] };
    expect(chooseWindowHost({ ...none, isRoot: true }).kind).toBe('install-chromium');
    expect(chooseWindowHost({ ...none, isRoot: true, isDebian: false }).kind).toBe('no-browser');
    expect(chooseWindowHost(none).kind).toBe('no-browser');
  });
});
