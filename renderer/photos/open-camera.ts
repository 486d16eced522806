import type { Notice } from '../../shared/kernel/notice.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CameraNoticeCode } from '../../shared/photos/photo-notice.ts';

export type CameraNotice = Notice<CameraNoticeCode>;

/** A camera one can choose; `label` is empty until permission is given. */
export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

export const cameraNotice = (code: CameraNoticeCode): CameraNotice => ({ code, severity: 'error' });

/**
 * A live picture from the camera with this id, or from the one facing the street. A camera that was
 * chosen once and is gone now gives way to any other.
 */
export async function openCamera(id: string | null): Promise<Result<MediaStream, CameraNotice>> {
  if (!hasCameras()) return fail(cameraNotice('camera-unsupported'));
  const first = await request(id);
  if (first.ok || id === null || first.error.code !== 'camera-none') return first;
  return request(null);
}

async function request(id: string | null): Promise<Result<MediaStream, CameraNotice>> {
  const which = id === null ? { facingMode: 'environment' } : { deviceId: { exact: id } };
  const size = { width: { ideal: 1920 }, height: { ideal: 1440 } };
  try {
    const media = { audio: false, video: { ...which, ...size } };
    return succeed(await navigator.mediaDevices.getUserMedia(media));
  } catch (error) {
    return fail(cameraNotice(codeOf(error)));
  }
}

/** Error names of getUserMedia (Media Capture and Streams, W3C). */
function codeOf(error: unknown): CameraNoticeCode {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera-denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'camera-none';
    case 'NotReadableError':
    case 'AbortError':
      return 'camera-busy';
    default:
      return 'camera-failed';
  }
}

/** The cameras of this machine; none when they cannot be listed. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
  if (!hasCameras()) return [];
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  } catch {
    return [];
  }
}

/** The id of the camera a stream comes from, null when it does not say. */
export function cameraOf(stream: MediaStream): string | null {
  return stream.getVideoTracks()[0]?.getSettings().deviceId ?? null;
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Absent where the page is not a secure context, whatever the types promise. */
function hasCameras(): boolean {
  return 'mediaDevices' in navigator;
}
