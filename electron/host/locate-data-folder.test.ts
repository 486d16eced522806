import { describe, expect, it } from 'vitest';
import { locateDataFolder } from './locate-data-folder.ts';

const linux = {
  platform: 'linux' as const,
  env: {},
  home: '/home/li',
  workingFolder: '/work',
};

describe('data folder', () => {
  it('is where each system keeps a user’s application data', () => {
    expect(locateDataFolder(linux)).toBe('/home/li/.local/share/dianwei');
    expect(locateDataFolder({ ...linux, env: { XDG_DATA_HOME: '/d' } })).toBe('/d/dianwei');
    expect(locateDataFolder({ ...linux, env: { XDG_DATA_HOME: 'd' } })).toBe(
      '/home/li/.local/share/dianwei',
    );
    const mac = { ...linux, platform: 'darwin' as const, home: '/Users/li' };
    expect(locateDataFolder(mac)).toBe('/Users/li/Library/Application Support/Dianwei');
    const windows = { ...linux, platform: 'win32' as const, home: 'C:\\Users\\li' };
    expect(locateDataFolder(windows)).toBe('C:\\Users\\li\\AppData\\Local\\Dianwei');
  });

  it('is the one asked for, before the one in the environment', () => {
    const env = { DIANWEI_DATA: '/env' };
    expect(locateDataFolder({ ...linux, env })).toBe('/env');
    expect(locateDataFolder({ ...linux, env, asked: 'mine' })).toBe('/work/mine');
  });
});
