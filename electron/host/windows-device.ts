/** Names Windows keeps for devices, whatever extension follows: opening such a file opens the device. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export const isWindowsDevice = (name: string): boolean => DEVICE.test(name);
