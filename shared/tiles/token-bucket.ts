/** A rate limit: `burst` requests at once, then `perSecond`. Times are ms of the clock that is passed in. */
export interface TokenBucket {
  readonly perSecond: number;
  readonly burst: number;
  readonly tokens: number;
  readonly at: number;
}

export function fullBucket(perSecond: number, burst: number, now: number): TokenBucket {
  return { perSecond, burst, tokens: burst, at: now };
}

/** What is in it by now; a clock that went back gives nothing and takes nothing. */
export function refill(bucket: TokenBucket, now: number): TokenBucket {
  const passed = Math.max(0, now - bucket.at);
  const tokens = Math.min(bucket.burst, bucket.tokens + (passed / 1000) * bucket.perSecond);
  return { ...bucket, tokens, at: now };
}

/** One token taken, or how long (ms) until there is one. */
export function takeToken(
  bucket: TokenBucket,
  now: number,
): { readonly bucket: TokenBucket; readonly wait: number } {
  const filled = refill(bucket, now);
  if (filled.tokens >= 1 - 1e-9) {
    return { bucket: { ...filled, tokens: filled.tokens - 1 }, wait: 0 };
  }
  return { bucket: filled, wait: Math.ceil(((1 - filled.tokens) / bucket.perSecond) * 1000) };
}
