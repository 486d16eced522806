/**
 * http or https, then a host of plain ASCII: browsers read many spellings as the same host (escapes, other dots,
 * back slashes, a name and password before it), so whatever is not plain is not read at all (SPEC.md T12).
 */
const PLAIN =
  /^https?:\/\/(?<host>(?:[a-z0-9_-]|\{s\})+(?:\.(?:[a-z0-9_-]|\{s\})+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?<rest>[/?][^\s\\]*)?$/iu;
const LABEL = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/iu;

/** Every host an address may ask, in lower case without the root's dot; null when it cannot be read surely. */
export function hostsOfAddress(
  address: string,
  subdomains: readonly string[],
): readonly string[] | null {
  const groups = PLAIN.exec(address)?.groups;
  const host = groups?.['host'];
  if (host === undefined || /\{s\}/iu.test(groups?.['rest'] ?? '')) return null;
  const written = /\{s\}/iu.test(host)
    ? subdomains.map((subdomain) => host.replace(/\{s\}/giu, subdomain))
    : [host];
  if (!subdomains.every((subdomain) => LABEL.test(subdomain))) return null;
  return written.map((name) => name.toLowerCase().replace(/\.$/u, ''));
}
