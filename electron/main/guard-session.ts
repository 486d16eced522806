import type { Session } from 'electron';
import { isOwnAddress } from './app-origin.ts';
import { mayUse } from './permission-policy.ts';

export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
>;

/** Puts the permission policy on a session, on both roads a page can take: asking, and checking. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(mayUse({ permission, asker: details.requestingUrl, mediaTypes }));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const { mediaType } = details;
    const mediaTypes = mediaType === undefined ? [] : [mediaType];
    return mayUse({ permission, asker: requestingOrigin, mediaTypes });
  });
  session.setDevicePermissionHandler(
    ({ deviceType, origin }) => deviceType === 'serial' && isOwnAddress(origin),
  );
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}
