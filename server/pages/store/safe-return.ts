/** An address of this store as a form brings it back, or the other one when it is anything else. */
export function safeReturn(address: string | null, otherwise: string): string {
  if (!address || address.length > 2_000 || !/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(address)) return otherwise;
  return address;
}

/** The address with one member of its query set. */
export function withQuery(address: string, name: string, value: string): string {
  const [path = '/', search = ''] = address.split('?');
  const query = new URLSearchParams(search.split('#')[0]);
  query.set(name, value);
  return `${path.split('#')[0]}?${query}`;
}
