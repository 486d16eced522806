/** What the window may load, the same in both hosts: its own files, pictures it made, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Ant Design writes its styles into the page as it draws.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Powerful features the page may ask for (camera, position, GPS by cable, copying); every other one is off. */
const PERMISSIONS_POLICY = [
  'camera=(self)',
  'geolocation=(self)',
  'serial=(self)',
  'clipboard-write=(self)',
  'fullscreen=(self)',
  'microphone=()',
  'display-capture=()',
  'usb=()',
  'hid=()',
  'midi=()',
  'payment=()',
].join(', ');

/** Sent with every file of the window. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
