import type { Texts } from './form-state.ts';

/** Hidden field with the values that a form was drawn with, as JSON: what differs from them was typed here. */
export const drawnField = 'drawn';

/** Values of a form that was sent; empty when they cannot be read, and then everything counts as typed. */
export function drawnValues(sent: URLSearchParams): Texts {
  try {
    const read: unknown = JSON.parse(sent.get(drawnField) ?? '');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {}; // only the page's own text can be read, and it is a help, never a right
  }
}
