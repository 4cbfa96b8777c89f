import type { LightMyRequestResponse } from 'fastify';
import { documentOf, type PageDocument } from './page-document.ts';
import type { TestBrowser } from './test-browser.ts';

type Fields = Readonly<Record<string, string>>;

/** A page that a browser shows, with its reply. */
export interface ShownPage {
  readonly reply: LightMyRequestResponse;
  readonly page: PageDocument;
}

/** Opens an address, as a click on a link does. */
export const open = async (browser: TestBrowser, path: string): Promise<ShownPage> =>
  shown(await browser.navigate(path));

/** What the form with this action would send as it stands, hidden fields included. */
export function fieldsIn(page: PageDocument, action: string, place = 0): Fields {
  const form = [...page.querySelectorAll('form')].filter((it) => it.getAttribute('action') === action)[place];
  if (!form) throw new Error(`The page has no form for ${action}.`);
  const outside = form.id ? [...page.querySelectorAll(`input[form="${form.id}"]`)] : [];
  const fields: Record<string, string> = {};
  for (const input of [...form.querySelectorAll('input, select'), ...outside]) {
    const name = input.getAttribute('name');
    const isChoice = ['radio', 'checkbox'].includes(input.getAttribute('type') ?? '');
    if (!name || (isChoice && !input.hasAttribute('checked'))) continue;
    const selected = input.querySelector('option[selected]') ?? input.querySelector('option');
    fields[name] = (input.tagName === 'SELECT' ? selected : input)?.getAttribute('value') ?? '';
  }
  return fields;
}

export interface Press {
  readonly action: string;
  /** Fields typed or chosen over what the form holds, and the pressed button's own. */
  readonly typed?: Fields;
  /** Which of several forms with the same action, from 0. */
  readonly place?: number;
}

/** Sends a form of a shown page, as its button does without scripts, and follows the redirect. */
export async function press(browser: TestBrowser, { page }: ShownPage, press: Press): Promise<ShownPage> {
  const form = { ...fieldsIn(page, press.action, press.place), ...press.typed };
  const headers = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };
  const reply = await browser.send(press.action, { method: 'POST', form, headers });
  return reply.statusCode === 303 ? open(browser, String(reply.headers.location)) : shown(reply);
}

const shown = (reply: LightMyRequestResponse): ShownPage => ({ reply, page: documentOf(reply.body) });
