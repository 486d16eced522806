/** Query members that carry a key on the map services people here use. */
const KEY_NAMES = ['tk', 'key', 'ak', 'apikey', 'api_key', 'token', 'access_token', 'appkey'];
const KEY = new RegExp(`([?&](?:${KEY_NAMES.join('|')})=)([^&#{}]+)`, 'iu');

/** An address pasted with its key in it, the key taken out and {key} in its place; `key` is null when it has none. */
export function liftKey(address: string): {
  readonly address: string;
  readonly key: string | null;
} {
  const found = KEY.exec(address);
  if (found === null) return { address, key: null };
  const [whole, name = '', key = ''] = found;
  return { address: address.replace(whole, `${name}{key}`), key: decodedOr(key) };
}

/** Whether a request to the address needs a key. */
export const needsKey = (address: string): boolean => /\{key\}/iu.test(address);

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
