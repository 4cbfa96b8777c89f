const longestText = 200;

/** What an address says by this name: people edit, keep and send addresses. '' when it says nothing. */
export const textIn = (address: URLSearchParams, name: string): string =>
  (address.get(name) ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longestText);
