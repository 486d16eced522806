import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeCamera, listCameras, openCamera } from './open-camera.ts';

type Asked = MediaStreamConstraints;

/** A machine whose cameras answer as the test says; undefined: the browser knows of none. */
function withCameras(answer: ((asked: Asked) => unknown) | undefined): Asked[] {
  const asked: Asked[] = [];
  const getUserMedia = (how: Asked): Promise<unknown> => {
    asked.push(how);
    const given = answer?.(how);
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  };
  vi.stubGlobal('navigator', answer ? { mediaDevices: { getUserMedia } } : {});
  return asked;
}

const refusal = (name: string): Error => new DOMException('', name);
const codeOf = async (id: string | null = null): Promise<string> => {
  const opened = await openCamera(id);
  return opened.ok ? 'opened' : opened.error.code;
};

afterEach(() => vi.unstubAllGlobals());

describe('opening a camera', () => {
  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['SecurityError', 'camera-denied'],
    ['NotFoundError', 'camera-none'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
    ['TypeError', 'camera-failed'],
  ])('P16: %s is said as %s', async (name, code) => {
    withCameras(() => refusal(name));
    expect(await codeOf()).toBe(code);
  });

  it('P16: a browser without cameras is said, and has none to list', async () => {
    withCameras(undefined);
    expect(await codeOf()).toBe('camera-unsupported');
    expect(await listCameras()).toEqual([]);
  });

  it('P16: one chosen before that is gone gives way to any other; one in use does not', async () => {
    const chosen = (asked: Asked): boolean =>
      typeof asked.video === 'object' && 'deviceId' in asked.video;
    const gone = withCameras((asked) => (chosen(asked) ? refusal('OverconstrainedError') : {}));
    expect(await codeOf('old')).toBe('opened');
    expect(gone).toHaveLength(2);
    const busy = withCameras((asked) => (chosen(asked) ? refusal('NotReadableError') : {}));
    expect(await codeOf('old')).toBe('camera-busy');
    expect(busy).toHaveLength(1);
  });

  it('P16: closing stops every track', () => {
    const tracks = [{ stop: vi.fn() }, { stop: vi.fn() }];
    closeCamera({ getTracks: () => tracks } as unknown as MediaStream);
    for (const { stop } of tracks) expect(stop).toHaveBeenCalledOnce();
  });
});
