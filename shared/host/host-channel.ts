/** The one ipc channel between Electron's preload and main process. */
export const HOST_CHANNEL = 'dianwei:call';
