import type { Following, StopFollowing } from './followed.ts';
import { followPort } from './follow-port.ts';
import type { SerialLike, SerialPortLike } from './serial-port.ts';

/**
 * Follows the receiver the person allowed, whenever one is plugged in: a receiver pulled out is waited for.
 * A port that another program holds is tried again when something is plugged in.
 */
export function followReceivers(
  serial: SerialLike,
  first: SerialPortLike | null,
  to: Following,
): StopFollowing {
  let stopPort: StopFollowing | null = null;
  let stopped = false;
  const follow = (port: SerialPortLike): void => {
    if (stopped || stopPort !== null) return;
    to.phase('silent');
    stopPort = followPort(port, to, (end) => {
      stopPort = null;
      to.phase('unplugged');
      to.notice(
        end.why === 'unplugged'
          ? { code: 'position-unplugged', severity: 'warning' }
          : { code: 'position-port-busy', severity: 'error', params: { why: end.words } },
      );
    });
  };
  const look = async (): Promise<void> => {
    const [port] = await serial.getPorts();
    if (port) follow(port);
    else if (stopPort === null && !stopped) to.phase('unplugged');
  };
  const onConnect = (): void => void look();
  serial.addEventListener('connect', onConnect);
  if (first) follow(first);
  else void look();
  return () => {
    stopped = true;
    serial.removeEventListener('connect', onConnect);
    stopPort?.();
  };
}
