import { describe, expect, it } from 'vitest';
import { isSameHome, readHome } from './machine-identity.ts';

describe('an installation’s home', () => {
  it('is the same each time it is read, and another for another folder', async () => {
    const [first, second, other] = [
      await readHome('/data/a'),
      await readHome('/data/a'),
      await readHome('/data/b'),
    ];
    expect(isSameHome(first, second)).toBe(true);
    expect(isSameHome(first, other)).toBe(false);
  });

  it('goes by the machine where both sides know it, else by the host name', () => {
    const home = { machine: 'm1', hostName: 'h1' };
    expect(isSameHome(home, { machine: 'm1', hostName: 'renamed' })).toBe(true);
    expect(isSameHome(home, { machine: 'm2', hostName: 'h1' })).toBe(false);
    expect(isSameHome(home, { hostName: 'h1' })).toBe(true);
    expect(isSameHome(home, { hostName: 'h2' })).toBe(false);
  });
});
