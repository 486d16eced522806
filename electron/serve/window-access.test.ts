import { describe, expect, it } from 'vitest';
import { createWindowAccess, isSameSecret } from './window-access.ts';

describe('window access', () => {
  it('H4: a single-use ticket lapses after five minutes', () => {
    let now = 0;
    const access = createWindowAccess(() => now);
    const [early, late] = [access.singleUseTicket(), access.singleUseTicket()];
    now = 299_999;
    expect(access.admits(early)).toBe(true);
    now = 300_000;
    expect(access.admits(late)).toBe(false);
  });

  it('H4: there is no lasting ticket until one is asked for, and then there is one', () => {
    const access = createWindowAccess();
    expect(access.admits('')).toBe(false);
    expect(access.admits('null')).toBe(false);
    const ticket = access.lastingTicket();
    expect(access.lastingTicket()).toBe(ticket);
    expect([access.admits(ticket), access.admits(ticket)]).toEqual([true, true]);
    expect(access.admits(ticket.slice(1))).toBe(false);
  });

  it('H5: secrets are equal only to themselves', () => {
    expect(isSameSecret('abc', 'abc')).toBe(true);
    for (const given of ['abd', 'ab', 'abcd', '', undefined])
      expect(isSameSecret(given, 'abc')).toBe(false);
  });
});
