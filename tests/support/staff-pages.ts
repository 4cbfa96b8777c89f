import type { LightMyRequestResponse } from 'fastify';
import { type PageDocument, textOf } from './page-document.ts';
import { open, type ShownPage } from './page-forms.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** What tests of the dashboard's users have in common. */

export const idOfStaff = async (store: TestApp, email: string): Promise<string> =>
  (await store.deps.storage.read.staff.byEmail(email))?.id ?? '';

export const pageOfStaff = async (store: TestApp, email: string): Promise<string> =>
  `/admin/users/${await idOfStaff(store, email)}`;

/** Sends a form with these fields alone beside the page's guard: a box that is not ticked sends nothing. */
export function sendForm(
  browser: TestBrowser,
  { page }: ShownPage,
  action: string,
  fields: readonly (readonly [string, string])[],
): Promise<LightMyRequestResponse> {
  const guard = ['_token', '_call'].map((name) => [
    name,
    page.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? '',
  ]);
  const payload = new URLSearchParams([...guard, ...fields].map(([name = '', value = '']) => [name, value])).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-mode': 'navigate',
    accept: 'text/html',
  };
  return browser.send(action, { method: 'POST', payload, headers });
}

/** Follows a mailed address to the page that it leads to. */
export async function openMailed(browser: TestBrowser, address: string): Promise<ShownPage> {
  await browser.navigate(address);
  return open(browser, '/set-password');
}

export const passwordFormOf = ({ page }: ShownPage) => page.querySelector('form[action="/set-password"]');

export const noticeOn = (page: PageDocument): string => textOf(page.querySelector('.notice'));

/** What somebody did last, newest first, by their own audit rows. */
export const actionsOf = async (store: TestApp, email: string): Promise<readonly string[]> => {
  const actor = `staff:${await idOfStaff(store, email)}`;
  return (await store.deps.storage.read.audit.find({ actor }, { limit: 20 })).map(({ action }) => action);
};
