import { describe, expect, it } from 'vitest';
import { chooseSerialPort } from './choose-serial-port.ts';

const modem = { portId: 'modem', portName: 'COM1', displayName: 'Modem', vendorId: '8086' };
const bridge = { portId: 'bridge', portName: 'COM4', vendorId: '1a86' };
const ublox = { portId: 'ublox', portName: 'COM7', displayName: 'u-blox GNSS receiver' };

describe('the port of a receiver', () => {
  it('is the one that is called so, then one of a likely maker, then the first', () => {
    expect(chooseSerialPort([modem, bridge, ublox])).toBe('ublox');
    expect(chooseSerialPort([modem, bridge])).toBe('bridge');
    expect(chooseSerialPort([modem, { portId: 'd', vendorId: String(0x10c4) }])).toBe('d');
    expect(chooseSerialPort([modem])).toBe('modem');
  });

  it('is none where none is offered', () => {
    expect(chooseSerialPort([])).toBe('');
  });
});
