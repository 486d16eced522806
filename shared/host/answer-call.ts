import { fail } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { isCapabilityName } from './capability-names.ts';
import type { CapabilityName } from './capability-names.ts';
import { hostContract } from './contract.ts';
import type { HostError, HostHandlers, HostReply, HostRequest } from './contract.ts';

/**
 * The host's side of a call: an unknown name or a request that does not fit its schema is `bad-request`;
 * a checked request goes to its handler. What a handler throws is for `nameFailure` to put into a code.
 */
export async function answerCall(
  handlers: HostHandlers,
  name: unknown,
  request: unknown,
  nameFailure: (thrown: unknown) => HostError,
): Promise<Result<unknown, HostError>> {
  if (!isCapabilityName(name)) return fail({ code: 'bad-request' });
  try {
    return await answerNamed(handlers, name, request);
  } catch (thrown) {
    return fail(nameFailure(thrown));
  }
}

async function answerNamed<N extends CapabilityName>(
  handlers: HostHandlers,
  name: N,
  request: unknown,
): Promise<HostReply<N>> {
  const checked = hostContract[name].request.safeParse(request);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const params = { at: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
    return fail({ code: 'bad-request', params });
  }
  return handlers[name](checked.data as HostRequest<N>);
}
