import { randomBytes, timingSafeEqual } from 'node:crypto';

/** How long an address given to a window we open ourselves may be used: a cold start of a browser, no more. */
const TICKET_MS = 5 * 60_000;

/** The secrets of one start (rules H3–H5 of SPEC.md). */
export interface WindowAccess {
  /** Proves a request to come from a browser that entered; HttpOnly. */
  readonly cookie: string;
  /** Proves a call to come from a page of our origin: cookies are shared between ports, this is not. */
  readonly key: string;
  /** A ticket that lets one window in, once and soon: it may be seen in the list of processes. */
  singleUseTicket(): string;
  /** The ticket that lets in as long as this start lasts: for an address shown to the person alone. */
  lastingTicket(): string;
  admits(ticket: string): boolean;
}

export function createWindowAccess(now: () => number = Date.now): WindowAccess {
  const singleUse = new Map<string, number>();
  let lasting: string | null = null;
  return {
    cookie: newSecret(),
    key: newSecret(),
    singleUseTicket() {
      const ticket = newSecret();
      singleUse.set(ticket, now() + TICKET_MS);
      return ticket;
    },
    lastingTicket: () => (lasting ??= newSecret()),
    admits(ticket) {
      if (lasting !== null && isSameSecret(ticket, lasting)) return true;
      const until = singleUse.get(ticket);
      singleUse.delete(ticket);
      return until !== undefined && now() < until;
    },
  };
}

/** Equality that takes as long for a near miss as for a far one. */
export function isSameSecret(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const newSecret = (): string => randomBytes(32).toString('base64url');
