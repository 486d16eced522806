import { describe, expect, it } from 'vitest';
import { mayUse } from './permission-policy.ts';

const ours = 'app://dianwei/index.html';

describe('permission policy', () => {
  it('lets our page use the camera but not the microphone', () => {
    const media = (...mediaTypes: string[]): boolean =>
      mayUse({ permission: 'media', asker: ours, mediaTypes });
    expect(media('video')).toBe(true);
    expect([media('audio'), media('video', 'audio'), media('unknown'), media()]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    'geolocation',
    'serial',
    'clipboard-sanitized-write',
    'persistent-storage',
    'fileSystem',
  ])('lets our page use %s', (permission) => {
    expect(mayUse({ permission, asker: ours })).toBe(true);
    expect(mayUse({ permission, asker: 'app://dianwei' })).toBe(true);
  });

  it.each([
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'usb',
    'idle-detection',
    'local-network-access',
    'loopback-network',
    'web-app-installation',
    'unknown',
    'a-permission-of-a-later-electron',
  ])('denies %s', (permission) => {
    expect(mayUse({ permission, asker: ours })).toBe(false);
  });

  it.each(['https://example.com', 'app://dianwei.evil/', 'app://other/', 'file:///', 'null', ''])(
    'denies everything to %j',
    (asker) => {
      expect(mayUse({ permission: 'geolocation', asker })).toBe(false);
      expect(mayUse({ permission: 'media', asker, mediaTypes: ['video'] })).toBe(false);
    },
  );
});
