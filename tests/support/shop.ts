import type { Page } from 'playwright';
import type { RunningStore } from './store-server.ts';

export const demoPassword = 'harbor-demo';

/** The demo accounts that the stories are told with. */
export const people = {
  operator: 'operator@harbor.example',
  colleague: 'operator2@harbor.example',
  approver: 'approver@harbor.example',
  admin: 'admin@harbor.example',
  restricted: 'restricted@harbor.example',
  wade: 'wade@example.com',
  maria: 'maria.anders@example.com',
  maren: 'maren.holloway@northlinecafe.example',
  withoutConsent: 'ana.souza@example.com',
  blocked: 'blocked@example.com',
} as const;

/** Signs in on the store's own page, as a person does. */
export async function signIn(
  page: Page,
  store: Pick<RunningStore, 'url'>,
  email: string,
  password = demoPassword,
): Promise<void> {
  await page.goto(store.url('/login'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Finds the product by the store's search and puts it into the cart from its own page. */
export async function buy(page: Page, reference: string, quantity = 1): Promise<void> {
  const search = page.getByRole('search').first();
  await search.getByLabel('Search the store').fill(reference);
  await search.getByLabel('Search the store').press('Enter');
  await page.waitForURL(/\/search\?/);
  await page.getByRole('main').getByRole('article').first().getByRole('link').first().click();
  await page.waitForURL(/\/p\//);
  if (quantity !== 1) await page.getByLabel('Quantity').fill(String(quantity));
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText(/is in the cart\./).waitFor();
}

/** Pieces in the cart by its page: name of the product → quantity. */
export async function cartLines(page: Page, store: Pick<RunningStore, 'url'>): Promise<Record<string, number>> {
  await page.goto(store.url('/cart'));
  const fields = await page.getByLabel(/^Quantity of /).all();
  const lines = await Promise.all(
    fields.map(async (field) => [
      ((await field.getAttribute('aria-label')) ?? '').replace('Quantity of ', ''),
      Number(await field.inputValue()),
    ]),
  );
  return Object.fromEntries(lines);
}

/** From the cart to the placed order, with the address and payment that the checkout offers; returns its number. */
export async function placeOrder(page: Page, store: Pick<RunningStore, 'url'>): Promise<string> {
  await page.goto(store.url('/checkout'));
  await finishSteps(page);
  await page.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  const number = /HS-\d+/.exec(await page.getByRole('main').innerText())?.[0];
  if (!number) throw new Error('The page after placing an order names no order number.');
  return number;
}

/** As `placeOrder`, for somebody whom the store does not know. */
export async function placeGuestOrder(page: Page, store: Pick<RunningStore, 'url'>): Promise<string> {
  const main = page.getByRole('main');
  await page.goto(store.url('/checkout'));
  await main.getByLabel('First name').fill('Iris');
  await main.getByLabel('Last name').fill('Vale');
  await main.getByLabel('E-mail').fill('iris.vale@example.com');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('radio', { name: /^A new address/ }).check();
  await main.getByRole('textbox', { name: 'Street' }).fill('NW Lovejoy St');
  await main.getByLabel('City').fill('Portland');
  await main.getByLabel('State or region').fill('OR');
  await main.getByLabel('Postal code').fill('97209');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText(/NW Lovejoy St, Portland, OR 97209/).waitFor();
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  return /HS-\d+/.exec(await main.innerText())?.[0] ?? '';
}

/** Goes through contact, delivery and payment until the order can be placed. */
async function finishSteps(page: Page): Promise<void> {
  const place = page.getByRole('button', { name: /^Place order/ });
  for (let step = 0; step < 4; step += 1) {
    if (await place.isEnabled().catch(() => false)) return;
    const notes = page.getByRole('radio', { name: /^Notes Payable/ });
    if (await notes.isVisible()) await notes.check();
    await page.getByRole('button', { name: 'Continue' }).first().click();
    await page.waitForLoadState();
  }
}
