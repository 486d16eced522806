import { fail } from '../kernel/result.ts';
import { isCapabilityName } from './capability-names.ts';
import type { CapabilityName } from './capability-names.ts';
import { checkReply } from './connect-by-bridge.ts';
import { hostContract } from './contract.ts';
import type { Host, HostError, HostReply, HostRequest } from './contract.ts';
import { decodeFrame, encodeFrame } from './frame-codec.ts';
import type { TextCodec } from './frame-codec.ts';

/** Every capability is `POST /api/<name>` with a frame as body and a frame as answer. */
export const API_PREFIX = '/api/';
export const FRAME_TYPE = 'application/x-dianwei-frame';
/** The header that carries the window's key (electron/serve/SPEC.md H5). */
export const KEY_HEADER = 'x-dianwei-key';

interface HttpAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Posts a frame to a path of the local host; rejects when no answer comes. */
export type PostFrame = (path: string, frame: Uint8Array<ArrayBuffer>) => Promise<HttpAnswer>;

/** A Host over HTTP: 200 carries the value, 422 the coded error, 401 and 403 are `host-refused`. */
export function connectByHttp(post: PostFrame, text: TextCodec): Host {
  return {
    async call<N extends CapabilityName>(name: N, request: HostRequest<N>): Promise<HostReply<N>> {
      if (!isCapabilityName(name)) return fail({ code: 'bad-request' });
      const frame = encodeFrame(request, text);
      // Also refused by the server, whose answer a browser may miss while it is still sending.
      if (frame.length > hostContract[name].limitBytes) return fail({ code: 'too-large' });
      let answer: HttpAnswer;
      try {
        answer = await post(API_PREFIX + name, frame);
      } catch (thrown) {
        return fail({ code: 'host-unreachable', params: { why: String(thrown) } });
      }
      return readAnswer(name, answer, text);
    },
  };
}

function readAnswer<N extends CapabilityName>(
  name: N,
  { status, body }: HttpAnswer,
  text: TextCodec,
): HostReply<N> {
  if (status === 401 || status === 403) return fail({ code: 'host-refused' });
  if (status === 413) return fail({ code: 'too-large' });
  const message = decodeFrame(body, text);
  if (status === 200 && message !== null) return checkReply(name, message);
  if (status === 422 && message !== null) return fail(message as unknown as HostError<N>);
  return fail({ code: 'host-failed', params: { status } });
}
