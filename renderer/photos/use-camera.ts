import { useCallback, useEffect, useState } from 'react';
import { cameraNotice, cameraOf, closeCamera, listCameras, openCamera } from './open-camera.ts';
import type { CameraChoice, CameraNotice } from './open-camera.ts';

export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'live'; readonly stream: MediaStream; readonly id: string | null }
  | { readonly kind: 'failed'; readonly notice: CameraNotice };

export interface Camera {
  readonly state: CameraState;
  readonly choices: readonly CameraChoice[];
  /** Opens again, after a permission was given or a camera plugged in. */
  readonly retry: () => void;
}

const OPENING: CameraState = { kind: 'opening' };

/** Holds the camera open while mounted; every stream it ever got is stopped (shared/photos P16). */
export function useCamera(wanted: string | null): Camera {
  const [state, setState] = useState<CameraState>(OPENING);
  const [attempt, setAttempt] = useState(0);
  const choices = useCameraChoices(state.kind === 'live');

  useEffect(() => {
    let over = false;
    let held: MediaStream | null = null;
    const open = async (): Promise<void> => {
      const opened = await openCamera(wanted);
      if (over) {
        // Closed while the permission was being asked: nobody else would stop this stream.
        if (opened.ok) closeCamera(opened.value);
        return;
      }
      if (!opened.ok) {
        setState({ kind: 'failed', notice: opened.error });
        return;
      }
      held = opened.value;
      held.getVideoTracks()[0]?.addEventListener('ended', () => {
        if (!over) setState({ kind: 'failed', notice: cameraNotice('camera-lost') });
      });
      setState({ kind: 'live', stream: held, id: cameraOf(held) });
    };
    void open();
    return () => {
      over = true;
      if (held) closeCamera(held);
      setState(OPENING);
    };
  }, [wanted, attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { state, choices, retry };
}

/** The cameras there are; asked again once one is live, because names are hidden until then. */
function useCameraChoices(live: boolean): readonly CameraChoice[] {
  const [choices, setChoices] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    let over = false;
    const refresh = (): void => {
      void listCameras().then((found) => {
        if (!over) setChoices(found);
      });
    };
    refresh();
    const media = 'mediaDevices' in navigator ? navigator.mediaDevices : null;
    media?.addEventListener('devicechange', refresh);
    return () => {
      over = true;
      media?.removeEventListener('devicechange', refresh);
    };
  }, [live]);
  return choices;
}
