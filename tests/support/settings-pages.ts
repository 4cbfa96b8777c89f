import { documentOf, type PageDocument, textOf } from './page-document.ts';
import { fieldsIn, open, press, type ShownPage } from './page-forms.ts';
import { sendForm } from './staff-pages.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

type Fields = Readonly<Record<string, string>>;

const pathOf = (part: string): string => `/admin/settings/${part}`;

/** Opens a part of the settings, types over what it holds, and presses Save. */
export async function savePart(browser: TestBrowser, part: string, typed: Fields): Promise<ShownPage> {
  return press(browser, await open(browser, pathOf(part)), { action: pathOf(part), typed });
}

/** Ticks exactly these ways to pay, each "retail 201". */
export async function savePayments(
  browser: TestBrowser,
  notesPayable: string,
  ways: readonly string[],
): Promise<ShownPage> {
  const page = await open(browser, pathOf('payments'));
  const { version = '' } = fieldsIn(page.page, pathOf('payments'));
  const ticked = ways.map((way) => way.split(' ')).map(([level, id = '']) => [`payments.${level}`, id] as const);
  const sent = await sendForm(browser, page, pathOf('payments'), [
    ['version', version],
    ['notesPayable', notesPayable],
    ...ticked,
  ]);
  if (sent.statusCode === 303) return open(browser, String(sent.headers.location));
  return { reply: sent, page: documentOf(sent.body) };
}

/** What a page says is wrong with its fields: "price: Write an amount such as 27.00." */
export const errorsOn = (page: PageDocument): readonly string[] =>
  [...page.querySelectorAll('.error')].map((error) => `${error.id.replace(/-error$/, '')}: ${textOf(error)}`);

/** Before and after of the newest change of settings in the audit. */
export async function newestChange({ deps }: TestApp, action: string): Promise<unknown> {
  const [row] = await deps.storage.read.audit.find({ actions: [action] }, { limit: 1 });
  return row && JSON.parse(row.details);
}
