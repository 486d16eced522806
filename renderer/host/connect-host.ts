import { connectByBridge } from '../../shared/host/connect-by-bridge.ts';
import type { HostBridge } from '../../shared/host/connect-by-bridge.ts';
import { FRAME_TYPE, KEY_HEADER, connectByHttp } from '../../shared/host/connect-by-http.ts';
import type { PostFrame } from '../../shared/host/connect-by-http.ts';
import type { Host } from '../../shared/host/contract.ts';
import { textCodec } from '../../shared/host/frame-codec.ts';
import { takeWindowKey } from './window-key.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser's window. */
    readonly dianweiHost?: HostBridge;
  }
}

const utf8Text = textCodec(
  new TextEncoder(),
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
);

/** Taken when this module loads, before the router reads the address. */
const windowKey =
  window.dianweiHost === undefined ? takeWindowKey(location, history, localStorage) : '';

/** The machine behind this window: Electron's bridge where there is one, else the local host over HTTP. */
export function connectHost(): Host {
  const bridge = window.dianweiHost;
  return bridge === undefined
    ? connectByHttp(postFrame(windowKey), utf8Text)
    : connectByBridge(bridge);
}

const postFrame =
  (key: string): PostFrame =>
  async (path, frame) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': FRAME_TYPE, [KEY_HEADER]: key },
      body: frame,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
    });
    return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
  };
