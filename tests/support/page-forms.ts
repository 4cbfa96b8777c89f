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
export const fieldsIn = (page: PageDocument, action: string, place = 0): Fields =>
  Object.fromEntries(pairsIn(page, action, place));

type Pair = readonly [name: string, value: string];

/** The same with names that are sent more than once. */
function pairsIn(page: PageDocument, action: string, place: number): readonly Pair[] {
  const form = [...page.querySelectorAll('form')].filter((it) => it.getAttribute('action') === action)[place];
  if (!form) throw new Error(`The page has no form for ${action}.`);
  const outside = form.id ? [...page.querySelectorAll(`input[form="${form.id}"]`)] : [];
  return [...form.querySelectorAll('input, select, textarea'), ...outside].flatMap((input): readonly Pair[] => {
    const name = input.getAttribute('name');
    const isChoice = ['radio', 'checkbox'].includes(input.getAttribute('type') ?? '');
    if (!name || (isChoice && !input.hasAttribute('checked'))) return [];
    if (input.tagName === 'TEXTAREA') return [[name, input.textContent ?? '']];
    const selected = input.querySelector('option[selected]') ?? input.querySelector('option');
    return [[name, (input.tagName === 'SELECT' ? selected : input)?.getAttribute('value') ?? '']];
  });
}

export interface Press {
  readonly action: string;
  /** Fields typed or chosen over what the form holds, and the pressed button's own; several values are boxes that are ticked. */
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
  /** Which of several forms with the same action, from 0. */
  readonly place?: number;
  /** Where the pressed button sends the form instead (`formaction`). */
  readonly to?: string;
}

/** Sends a form of a shown page, as its button does without scripts, and follows the redirect. */
export async function press(browser: TestBrowser, page: ShownPage, press: Press): Promise<ShownPage> {
  const reply = await pressOnly(browser, page, press);
  return reply.statusCode === 303 ? open(browser, String(reply.headers.location)) : shown(reply);
}

/** As `press`, without following the redirect: it may lead to another site. */
export function pressOnly(browser: TestBrowser, { page }: ShownPage, press: Press): Promise<LightMyRequestResponse> {
  const { action, typed = {}, place = 0, to = action } = press;
  const kept = pairsIn(page, action, place).filter(([name]) => !(name in typed));
  const given = Object.entries(typed).flatMap(([name, values]) => [values].flat().map((value): Pair => [name, value]));
  const payload = new URLSearchParams([...kept, ...given].map(([name, value]) => [name, value])).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    accept: 'text/html',
  };
  return browser.send(to, { method: 'POST', payload, headers });
}

const shown = (reply: LightMyRequestResponse): ShownPage => ({ reply, page: documentOf(reply.body) });
