/** As much of a port as Electron tells (USB ids in hex or decimal text). */
export interface OfferedPort {
  readonly portId: string;
  readonly portName?: string | undefined;
  readonly displayName?: string | undefined;
  readonly vendorId?: string | undefined;
}

/** Makers of GNSS receivers and of the USB bridges in them: u-blox, Prolific, Silicon Labs, FTDI, WCH. */
const LIKELY_MAKERS = new Set([0x1546, 0x067b, 0x10c4, 0x0403, 0x1a86]);
const LIKELY_NAMES = /gps|gnss|u-?blox|beidou|北斗|nmea|receiver/iu;

/**
 * Electron shows no list of ports: of those offered, the one most like a receiver, else the first; '' when there
 * is none, which cancels the question.
 */
export function chooseSerialPort(ports: readonly OfferedPort[]): string {
  const named = ports.find(({ portName = '', displayName = '' }) =>
    LIKELY_NAMES.test(`${portName} ${displayName}`),
  );
  const made = ports.find(({ vendorId = '' }) =>
    [10, 16].some((base) => LIKELY_MAKERS.has(Number.parseInt(vendorId, base))),
  );
  return (named ?? made ?? ports[0])?.portId ?? '';
}
