import { contextBridge, ipcRenderer } from 'electron';
import { isCapabilityName } from '../../shared/host/capability-names.ts';
import type { HostBridge } from '../../shared/host/connect-by-bridge.ts';
import { HOST_CHANNEL } from '../../shared/host/host-channel.ts';

/** All the page gets of Electron: calls by the contract's names. */
const bridge: HostBridge = {
  call: (name, request) =>
    isCapabilityName(name)
      ? ipcRenderer.invoke(HOST_CHANNEL, name, request)
      : Promise.resolve({ ok: false, error: { code: 'bad-request' } }),
};

contextBridge.exposeInMainWorld('dianweiHost', bridge);
