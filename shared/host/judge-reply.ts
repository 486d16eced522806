import type { TileAnswer } from '../tiles/judge-answer.ts';
import { judgeAnswer } from '../tiles/judge-answer.ts';
import type { TileReply } from './tile-capabilities.ts';

/** What came of asking for one tile, as the host tells it (shared/tiles/SPEC.md T16, T17). */
export function judgeReply(reply: TileReply, bytes: Uint8Array, tileSize: number): TileAnswer {
  switch (reply.failure) {
    case null:
      return judgeAnswer({ status: reply.status, bytes, retryAfter: reply.retryAfter }, tileSize);
    case 'too-large':
      return { kind: 'wrong', why: 'not-image' };
    case 'redirect':
      return { kind: 'refused' };
    case 'network':
    case 'too-slow':
    case 'aborted':
      return { kind: 'failing', why: 'network' };
  }
}
