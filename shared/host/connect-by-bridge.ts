import { fail, succeed } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { CapabilityName } from './capability-names.ts';
import { hostContract } from './contract.ts';
import type { Host, HostError, HostReply, HostRequest, HostValue } from './contract.ts';

/** What the preload puts on the window: one function, open only to the contract's names. */
export interface HostBridge {
  call(name: string, request: unknown): Promise<unknown>;
}

/** A Host over a bridge whose two sides share memory formats (Electron ipc): replies are checked, failures are values. */
export function connectByBridge(bridge: HostBridge): Host {
  return {
    async call<N extends CapabilityName>(name: N, request: HostRequest<N>): Promise<HostReply<N>> {
      let reply: unknown;
      try {
        reply = await bridge.call(name, request);
      } catch (thrown) {
        return fail({ code: 'host-unreachable', params: { why: String(thrown) } });
      }
      const result = reply as Result<unknown, HostError<N>>;
      return result.ok ? checkReply(name, result.value) : result;
    },
  };
}

/** A reply that does not fit its schema is the host's fault, not the caller's: `host-failed`. */
export function checkReply<N extends CapabilityName>(name: N, value: unknown): HostReply<N> {
  const checked = hostContract[name].reply.safeParse(value);
  if (checked.success) return succeed(checked.data as HostValue<N>);
  const issue = checked.error.issues[0];
  return fail({
    code: 'host-failed',
    params: { at: issue?.path.join('.') ?? '', why: issue?.message ?? '' },
  });
}
