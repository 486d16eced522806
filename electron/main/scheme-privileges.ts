import type { Privileges } from 'electron';

/** What `app://` may do: be a normal, secure origin with stores; bypass nothing. */
export const SCHEME_PRIVILEGES: Privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
};
