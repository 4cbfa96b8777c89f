import { textOf } from './page-document.ts';
import { open, press, type ShownPage } from './page-forms.ts';
import type { TestBrowser } from './test-browser.ts';

export const add = async (browser: TestBrowser, slug: string, quantity = '2'): Promise<ShownPage> =>
  press(browser, await open(browser, `/p/${slug}`), { action: '/cart/add', typed: { quantity } });
export const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
export const pathOf = ({ reply }: ShownPage): string => reply.raw.req.url ?? '';
export const newAddress = {
  address: 'new',
  receiver: 'Iris Vale',
  street: 'NW Lovejoy St',
  number: '1200',
  city: 'Portland',
  state: 'OR',
  postalCode: '97209',
  country: 'USA',
};
export const contact = { firstName: 'Iris', lastName: 'Vale', email: 'iris@example.com', phone: '(503) 555-0177' };
