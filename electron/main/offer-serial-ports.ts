import type { Session } from 'electron';
import { isOwnAddress } from './app-origin.ts';
import { chooseSerialPort } from './choose-serial-port.ts';

/** Answers the page's question for a port: Electron has no list of its own to show. */
export function offerSerialPorts(session: Pick<Session, 'on'>): void {
  session.on('select-serial-port', (event, ports, contents, choose) => {
    event.preventDefault();
    choose(isOwnAddress(contents.getURL()) ? chooseSerialPort(ports) : '');
  });
}
