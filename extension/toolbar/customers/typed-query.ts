import type { NewField } from './new-customer.ts';

/** Written small in the middle of a name, in the languages of the toolbar. */
const particles = new Set(['da', 'das', 'de', 'del', 'do', 'dos', 'e', 'la', 'las', 'los', 'van', 'von', 'y']);

/** What was searched for, where a form for a new customer has its place: a name, an e-mail or a phone number. */
export function textsOfQuery(query: string): Partial<Record<NewField, string>> {
  const text = query.trim().replace(/\s+/g, ' ');
  if (text.includes('@')) return { email: text };
  if (/^[\d\s().+-]+$/.test(text)) return text.replace(/\D/g, '').length >= 4 ? { phone: text } : {};
  if (text === '' || /\d/.test(text)) return {}; // a number of a customer or an order
  const [first = '', ...others] = text.split(' ').map(asName);
  return others.length === 0 ? { lastName: first } : { firstName: first, lastName: others.join(' ') };
}

/** Whoever types a search leaves capitals out. */
const asName = (word: string, at: number): string =>
  word !== word.toLowerCase() || (at > 0 && particles.has(word))
    ? word
    : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
