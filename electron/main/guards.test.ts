import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import type { GuardedSession } from './guard-session.ts';
import { offerSerialPorts } from './offer-serial-ports.ts';
import { saveDownloads } from './save-downloads.ts';
import { SCHEME_PRIVILEGES } from './scheme-privileges.ts';
import { windowOptions } from './window-options.ts';

/** An Electron event as a listener sees it: remembers whether it was prevented. */
function eventTo(url: string) {
  const event = { url, prevented: false, preventDefault: () => void (event.prevented = true) };
  return event;
}

describe('web contents', () => {
  const emitter = new EventEmitter();
  const doors: { open?: Parameters<WebContents['setWindowOpenHandler']>[0] } = {};
  guardContents({
    on: emitter.on.bind(emitter) as WebContents['on'],
    setWindowOpenHandler: (handler) => void (doors.open = handler),
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stay on our pages: %s',
    (name) => {
      const outcomes = [
        'app://dianwei/',
        'https://example.com/',
        'file:///etc/passwd',
        'app://x/',
      ].map((url) => {
        const event = eventTo(url);
        emitter.emit(name, event);
        return event.prevented;
      });
      expect(outcomes).toEqual([false, true, true, true]);
    },
  );

  it('embed nothing and open no window', () => {
    const event = eventTo('app://dianwei/');
    emitter.emit('will-attach-webview', event);
    expect(event.prevented).toBe(true);
    const details = { url: 'app://dianwei/' } as Parameters<NonNullable<typeof doors.open>>[0];
    expect(doors.open?.(details)).toEqual({ action: 'deny' });
  });
});

describe('session', () => {
  it('asks the policy whether a permission is requested or only checked', () => {
    type Handlers = {
      request?: Parameters<Session['setPermissionRequestHandler']>[0];
      check?: Parameters<Session['setPermissionCheckHandler']>[0];
      device?: Parameters<Session['setDevicePermissionHandler']>[0];
      spelling?: boolean;
    };
    const set: Handlers = {};
    const double: GuardedSession = {
      setPermissionRequestHandler: (handler) => void (set.request = handler),
      setPermissionCheckHandler: (handler) => void (set.check = handler),
      setDevicePermissionHandler: (handler) => void (set.device = handler),
      setSpellCheckerEnabled: (enable) => void (set.spelling = enable),
    };
    guardSession(double);
    const request = (
      permission: 'media' | 'notifications',
      requestingUrl: string,
      type: 'video' | 'audio',
    ) => {
      let granted: boolean | undefined;
      const details = { isMainFrame: true, requestingUrl, mediaTypes: [type] };
      set.request?.({} as WebContents, permission, (answer) => (granted = answer), details);
      return granted;
    };
    expect(request('media', 'app://dianwei/', 'video')).toBe(true);
    expect(request('media', 'app://dianwei/', 'audio')).toBe(false);
    expect(request('media', 'https://example.com/', 'video')).toBe(false);
    expect(request('notifications', 'app://dianwei/', 'video')).toBe(false);
    const check = (origin: string, mediaType: 'video' | 'audio') =>
      set.check?.(null, 'media', origin, { isMainFrame: true, mediaType });
    expect(check('app://dianwei/', 'video')).toBe(true);
    expect(check('app://dianwei/', 'audio')).toBe(false);
    expect(check('https://example.com', 'video')).toBe(false);
    const device = (deviceType: 'serial' | 'hid', origin: string) =>
      set.device?.({ deviceType, origin } as Parameters<NonNullable<Handlers['device']>>[0]);
    expect(device('serial', 'app://dianwei')).toBe(true);
    expect(device('hid', 'app://dianwei')).toBe(false);
    expect(device('serial', 'https://example.com')).toBe(false);
    expect(set.spelling).toBe(false);
  });

  it('saves only what our page made, where the person chooses', () => {
    const emitter = new EventEmitter();
    saveDownloads({ on: emitter.on.bind(emitter) as Session['on'] });
    const download = (url: string) => {
      const event = eventTo(url);
      let proposed: string | undefined;
      emitter.emit('will-download', event, {
        getURL: () => url,
        getFilename: () => '评分.xlsx',
        setSaveDialogOptions: (options: { defaultPath: string }) =>
          (proposed = options.defaultPath),
      });
      return [event.prevented, proposed];
    };
    expect(download('blob:app://dianwei/0b1c')).toEqual([false, '评分.xlsx']);
    for (const url of [
      'https://example.com/a.exe',
      'blob:https://example.com/1',
      'data:text/html,x',
    ])
      expect(download(url)).toEqual([true, undefined]);
  });
});

describe('serial ports', () => {
  it('are given to our page alone', () => {
    const emitter = new EventEmitter();
    offerSerialPorts({ on: emitter.on.bind(emitter) as Session['on'] });
    const ask = (url: string, ports: readonly object[]) => {
      let chosen: string | undefined;
      const event = eventTo(url);
      const choose = (port: string): void => void (chosen = port);
      emitter.emit('select-serial-port', event, ports, { getURL: () => url }, choose);
      return [event.prevented, chosen];
    };
    const port = { portId: 'a', portName: 'COM3' };
    expect(ask('app://dianwei/', [port])).toEqual([true, 'a']);
    expect(ask('app://dianwei/', [])).toEqual([true, '']);
    expect(ask('https://example.com/', [port])).toEqual([true, '']);
  });
});

describe('window and scheme', () => {
  it('have no Node, a sandbox, and no way around the policy', () => {
    expect(windowOptions('/p.cjs').webPreferences).toMatchObject({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(SCHEME_PRIVILEGES).toMatchObject({ standard: true, secure: true });
    expect(SCHEME_PRIVILEGES.bypassCSP ?? false).toBe(false);
    expect(SCHEME_PRIVILEGES.allowServiceWorkers ?? false).toBe(false);
    expect(SCHEME_PRIVILEGES.corsEnabled ?? false).toBe(false);
  });
});
