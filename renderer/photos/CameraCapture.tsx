import { CameraOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { grabFrame } from './grab-frame.ts';
import { cameraNotice } from './open-camera.ts';
import type { CameraNotice } from './open-camera.ts';
import { useCamera } from './use-camera.ts';
import styles from './camera-capture.module.css';

/** Wording of the live camera; `notice` words a Notice. */
export interface CameraTexts {
  readonly preview: string;
  readonly take: string;
  readonly choose: string;
  readonly unnamed: (n: number) => string;
  readonly opening: string;
  readonly retry: string;
  readonly close: string;
  readonly notice: (notice: CameraNotice) => string;
}

export interface CameraCaptureProps {
  readonly texts: CameraTexts;
  /** The camera to open first; null for the one facing away. */
  readonly camera: string | null;
  readonly onCamera: (id: string) => void;
  /** A picture was taken: JPEG, the whole frame. The camera stays open for the next. */
  readonly onPhoto: (photo: Blob) => void;
  readonly onClose?: () => void;
}

/** Live preview with a shutter; Space and Enter take a picture (shared/photos P16, P17). */
export function CameraCapture({ texts, camera, onCamera, onPhoto, onClose }: CameraCaptureProps) {
  const { state, choices, retry } = useCamera(camera);
  const video = useRef<HTMLVideoElement>(null);
  const busy = useRef(false);
  const [ready, setReady] = useState(false);
  const [taken, setTaken] = useState(0);
  const [failure, setFailure] = useState<CameraNotice | null>(null);
  const stream = state.kind === 'live' ? state.stream : null;

  useEffect(() => {
    const element = video.current;
    if (element) element.srcObject = stream;
    return () => setReady(false);
  }, [stream]);

  const take = async (): Promise<void> => {
    if (busy.current || !video.current) return;
    busy.current = true;
    try {
      const photo = await grabFrame(video.current);
      setFailure(photo ? null : cameraNotice('camera-failed'));
      if (!photo) return;
      setTaken((n) => n + 1);
      onPhoto(photo);
    } catch {
      setFailure(cameraNotice('camera-failed'));
    } finally {
      busy.current = false;
    }
  };

  const tryAgain = (): void => {
    setFailure(null);
    retry();
  };

  const notice = state.kind === 'failed' ? state.notice : failure;
  return (
    <div className={styles['camera']}>
      {notice && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={texts.notice(notice)}
          action={
            <Button autoFocus onClick={tryAgain}>
              {texts.retry}
            </Button>
          }
        />
      )}
      {state.kind !== 'failed' && (
        <div className={styles['frame']}>
          <video
            ref={video}
            className={styles['video']}
            aria-label={texts.preview}
            autoPlay
            muted
            playsInline
            onLoadedData={() => setReady(true)}
          />
          {taken > 0 && <div key={taken} className={styles['flash']} />}
          {!ready && <Spin className={styles['opening'] ?? ''} description={texts.opening} />}
        </div>
      )}
      <div className={styles['controls']}>
        {choices.length > 1 && (
          <Select
            className={styles['choice'] ?? ''}
            aria-label={texts.choose}
            value={state.kind === 'live' ? state.id : camera}
            options={choices.map(({ id, label }, index) => ({
              value: id,
              label: label === '' ? texts.unnamed(index + 1) : label,
            }))}
            onChange={(id) => {
              if (id !== null) onCamera(id);
            }}
          />
        )}
        <Shutter label={texts.take} disabled={!ready} onTake={() => void take()} />
        {onClose && (
          <Button size="large" className={styles['close'] ?? ''} onClick={onClose}>
            {texts.close}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ShutterProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

/** Takes the focus once it can be used, so that Space and Enter work at once. */
function Shutter({ label, disabled, onTake }: ShutterProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!disabled) button.current?.focus();
  }, [disabled]);
  const takeOnce = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };
  return (
    <Button
      ref={button}
      type="primary"
      size="large"
      className={styles['shutter'] ?? ''}
      icon={<CameraOutlined />}
      disabled={disabled}
      onKeyDown={takeOnce}
      onClick={onTake}
    >
      {label}
    </Button>
  );
}
