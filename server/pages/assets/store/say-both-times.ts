/** Times are written in the store's time zone; a reader in another one finds their own in the tooltip. */
export function sayBothTimes(): void {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of document.querySelectorAll('time')) {
    const own = format.format(new Date(time.dateTime));
    if (plain(own) !== plain(time.textContent ?? '')) time.title = own;
  }
}

const plain = (text: string): string => text.replace(/\s/g, ' ');
