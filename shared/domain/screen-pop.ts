/** The query without who calls, which must not stay in an address (feature B8, security rule 15). */
export const withoutCaller = (query: string): string =>
  query.replace(/[?&](?:call|customer)=[^&]*/g, '').replace(/^&/, '?');

/**
 * Who calls, as a phone system's link to the store's home page says: `/?call=%2B5511987654321`, with a literal `+` too, or
 * `/?customer=C-10482`. The text to search for; undefined when there is none, or nothing that could be one.
 */
export function callerIn(query: string): string | undefined {
  const said = query.slice(1).split('&').map(decoded);
  const customer = said.map((it) => /^customer=([\w./-]{1,40})$/.exec(it)?.[1]).find(Boolean);
  return customer ?? said.map((it) => phoneOf(/^call=(.*)$/.exec(it)?.[1] ?? '')).find(Boolean);
}

function decoded(member: string): string {
  try {
    return decodeURIComponent(member);
  } catch {
    return ''; // no text at all
  }
}

/** A plus that is not the first sign stands for a blank. */
function phoneOf(text: string): string | undefined {
  const phone = text.trim().replace(/(?<=.)\+/g, ' ');
  return /^\+?(?:[ ()./-]*\d){4,15}[ ()./-]*$/.test(phone) ? phone : undefined;
}
