import { expect, test } from 'vitest';
import { workOnImports } from '../../server/features/catalog-import/work-on-imports.ts';
import { sendPasswordLink } from '../../server/features/customers/manage-customer.ts';
import { sessionInputs } from '../../shared/api/paths.ts';
import { aShopper, aStaffMember } from '../support/identities.ts';
import { linksTo } from '../support/link-pages.ts';
import { linkIn } from '../support/outbox.ts';
import { type PageTour, pageTour } from '../support/page-tour.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });

/** Where a gateway is to be paid at: card-payment.test.ts looks at these. */
const elsewhere = new Set(['/checkout/payment/:group']);
const isOfDashboard = (path: string): boolean => path.startsWith('/admin');
const isOfStore = (path: string): boolean => !isOfDashboard(path);

test('every page of store and account keeps WCAG 2.2 AA, wide and narrow, light and dark', async () => {
  const tour = pageTour(await story.browser.newPage(), story.store);
  await asAnybody(tour);
  await asGuest(tour);
  await signIn(tour.page, story.store, people.wade);
  await asCustomer(tour);
  await tour.visitOthers(isOfStore);
  expect(tour.found).toEqual([]);
  expect(tour.unseen().filter((path) => isOfStore(path) && !elsewhere.has(path))).toEqual([]);
}, 600_000);

test('every page of the dashboard keeps it too', async () => {
  await story.browser.context.clearCookies();
  const tour = pageTour(await story.browser.newPage(), story.store);
  await leaveACartAndACall(tour);
  await signIn(tour.page, story.store, people.admin);
  await asAdministrator(tour);
  await asApprover(tour);
  await whereTheStoreIsSetUp(tour);
  await tour.visitOthers(isOfDashboard);
  await withMenusAndQuestions(tour);
  await signIn(tour.page, story.store, people.restricted);
  await tour.visit('/admin', '/admin/users');
  expect(tour.found).toEqual([]);
  expect(tour.unseen().filter(isOfDashboard)).toEqual([]);
}, 600_000);

async function asAnybody(tour: PageTour): Promise<void> {
  const main = tour.page.getByRole('main');
  await tour.visit('/', '/c/coffee', '/search?q=coffee', '/search?q=zzzz', '/sitemap', '/help', '/cart', '/nowhere');
  await tour.visit(await productPath('HS-COF-101'), await productPath('HS-TEA-263'));
  await tour.visit('/checkout/changeToAnonymousUser/none', '/set-password', await mailedAddress());
  await tour.visit('/share/none', ...(await linksTo(story.store.deps, 'HS-COF-101')));
  await tour.visit('/login', '/login/code', '/login/code/check');
  await tour.visit('/pay/none');
  await tour.page.goto(story.store.url('/login'));
  await main.getByLabel('E-mail').fill(people.wade);
  await main.getByRole('button', { name: 'E-mail me a code' }).click();
  await main.getByLabel('Code').fill('000000');
  await main.getByRole('button', { name: 'Sign in' }).click();
  await tour.look();
  await tour.page.goto(story.store.url('/login'));
  await main.getByLabel('E-mail').fill(people.wade);
  await main.getByLabel('Password').fill('wrong');
  await main.getByRole('button', { name: 'Sign in' }).click();
  await tour.look();
}

/** From the product to the placed order, with everything left out or sold out on the way. */
async function asGuest(tour: PageTour): Promise<void> {
  const main = tour.page.getByRole('main');
  const goOn = () => main.getByRole('button', { name: 'Continue' }).click();
  await tour.page.goto(story.store.url('/'));
  await buy(tour.page, 'HS-PAN-340', 2);
  await tour.look();
  await tour.visit('/cart', '/checkout');
  await goOn();
  await tour.look();
  await main.getByLabel('First name').fill('Iris');
  await main.getByLabel('Last name').fill('Vale');
  await main.getByLabel('E-mail').fill('iris.vale@example.com');
  await goOn();
  await tour.look();
  await main.getByRole('radio', { name: /^A new address/ }).check();
  await goOn();
  await tour.look();
  await main.getByRole('radio', { name: /^Front Avenue Depot/ }).check();
  await goOn();
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  await tour.look();
  await setStock('HS-PAN-340', 1);
  await main.getByRole('button', { name: /^Place order/ }).click();
  await tour.look();
  await tour.visit('/cart', '/checkout');
  await setStock('HS-PAN-340', 0);
  await tour.visit('/cart');
  await setStock('HS-PAN-340', 2);
  await placeOrder(tour.page, story.store);
  await tour.look();
}

async function asCustomer(tour: PageTour): Promise<void> {
  await tour.page.route('**/assets/store.js*', (route) => route.abort()); // with it, the next page sends its form at once
  await tour.visit('/checkout/card/back?visit=none&reference=none');
  await tour.page.unrouteAll();
  await tour.page.goto(story.store.url('/'));
  await buy(tour.page, 'HS-COF-101');
  await tour.visit('/cart', '/account', '/checkout', '/checkout?step=delivery', '/checkout?step=several', '/admin');
  await placeOrder(tour.page, story.store);
  await tour.look();
  await tour.visit('/account/orders');
  await tour.visit(await firstBelow(tour, '/account/orders'), '/account/orders/none');
}

/** The address in the mail to somebody who is to set a password. */
async function mailedAddress(): Promise<string> {
  const { deps } = story.store;
  const admin = await aStaffMember(deps, people.admin);
  const wade = await aShopper(deps, people.wade);
  await sendPasswordLink(deps, admin, wade.customer.number);
  const [newest] = await deps.storage.read.messages.list({ customerId: wade.customer.id }, 1);
  return linkIn(newest);
}

/** For the dashboard to show, beside a message. */
async function leaveACartAndACall({ page }: PageTour): Promise<void> {
  await mailedAddress();
  await page.goto(story.store.url('/'));
  await buy(page, 'HS-COF-101');
  await story.browser.context.clearCookies();
  await signIn(page, story.store, people.operator);
  const start = {
    public: { [sessionInputs.email]: { value: people.maren }, [sessionInputs.reason]: { value: 'phone-order' } },
  };
  expect(await page.evaluate(postTo, { path: '/api/sessions', body: start })).toBe(201);
  await story.browser.context.clearCookies();
}

/** The demo's prices wait for a decision; one is refused for want of a word. */
async function asApprover({ page, visit, look }: PageTour): Promise<void> {
  await visit('/admin/approvals', '/admin/approvals?show=decided', '/admin/approvals');
  await page.locator('.q-link').first().click();
  await look();
  await page.getByRole('button', { name: 'Deny', exact: true }).click();
  await look();
}

async function asAdministrator(tour: PageTour): Promise<void> {
  const main = tour.page.getByRole('main');
  await tour.visit('/admin', '/admin/orders?q=zzzz', '/admin/orders/none', '/admin/orders');
  await tour.visit(await firstBelow(tour, '/admin/orders'));
  await tour.visit('/admin/search?q=holloway', '/admin/search?q=zzzz', '/admin/customers?q=zzzz', '/admin/carts');
  await tour.visit(await firstBelow(tour, '/admin/carts'), '/admin/customers');
  await tour.visit(await firstBelow(tour, '/admin/customers', 'td a'), '/admin/customers/new');
  await main.getByRole('button', { name: 'Create customer' }).click();
  await tour.look();
  await tour.visit('/admin/users');
  await tour.visit(await firstBelow(tour, '/admin/users', 'td a'), '/admin/users/invite');
  await main.getByRole('button', { name: 'Send invitation' }).click();
  await tour.look();
  await tour.visit('/admin/drafts/new?q=holloway', '/admin/drafts/new');
  await main.getByRole('button', { name: 'Create order' }).click();
  await tour.look();
  await tour.visit('/admin/audit');
  await tour.visit(await firstBelow(tour, '/admin/audit/calls'), '/admin/outbox');
  await tour.visit(await firstBelow(tour, '/admin/outbox'));
}

async function whereTheStoreIsSetUp(tour: PageTour): Promise<void> {
  await tour.visit('/admin/products/categories');
  await tour.visit(await firstBelow(tour, '/admin/products/categories', 'td a'), '/admin/products?q=zzzz');
  await tour.visit('/admin/products');
  await tour.visit(await firstBelow(tour, '/admin/products', 'td a'));
  await tour.page.getByRole('main').getByLabel('Name').fill('');
  await tour.page.getByRole('button', { name: 'Save product' }).click();
  await tour.look();
  await aCatalogFile(tour);
  await tour.visit('/admin/settings/pickup');
  await tour.visit(await firstBelow(tour, '/admin/settings/pickup', 'td a'), '/admin/settings/calls');
  await tour.page.getByLabel('Minutes without a click').fill('1');
  await tour.page.getByRole('button', { name: 'Save' }).click();
  await tour.look();
}

/** An import as it comes in, is looked at, is applied, is asked about, and is over. */
async function aCatalogFile(tour: PageTour): Promise<void> {
  const main = tour.page.getByRole('main');
  const upload = async (text: string) => {
    await tour.visit('/admin/products/import');
    const file = { name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await main.getByLabel('CSV file').setInputFiles(file);
    await main.getByRole('button', { name: 'Upload and check' }).click();
    await tour.look();
  };
  await upload('');
  await upload('reference,price_retail\nHS-COF-101,29.90\nHS-COF-104,x\n');
  await workOnImports(story.store.deps);
  await main.getByRole('button', { name: 'Apply 1 row' }).click();
  await tour.look();
  await main.getByRole('link', { name: 'Stop' }).click();
  await tour.look();
  await main.getByRole('button', { name: 'Stop' }).click();
  await tour.look();
  await main.getByRole('button', { name: 'Go on' }).click();
  await workOnImports(story.store.deps);
  await main.getByText('1 row applied.').waitFor();
  await tour.look();
  await tour.visit('/admin/products/import');
}

/** What opens on top of pages. */
async function withMenusAndQuestions(tour: PageTour): Promise<void> {
  const { page } = tour;
  await page.goto(story.store.url('/admin/orders'));
  await page.getByText('Status', { exact: true }).first().click();
  await tour.look();
  await page.goto(story.store.url('/admin/orders'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await tour.lookAt(390);
}

const setStock = async (reference: string, stock: number): Promise<void> => {
  await story.store.deps.storage.tx(async ({ catalog }) => {
    const found = await catalog.skuByReference(reference);
    if (found) await catalog.saveSku({ ...found.sku, stock });
  });
};

const productPath = async (reference: string): Promise<string> => {
  const found = await story.store.deps.storage.read.catalog.skuByReference(reference);
  return `/p/${found?.product.slug}?sku=${reference}`;
};

/** The address of the first link of the page's content that leads below the path. */
async function firstBelow({ page }: PageTour, path: string, within = 'a'): Promise<string> {
  const link = page.getByRole('main').locator(`${within}[href^="${path}/"]`).first();
  return (await link.getAttribute('href')) ?? '/nowhere';
}

/** Runs in the page: sends JSON as the store's own scripts do. */
const postTo = async ({ path, body }: { readonly path: string; readonly body: object }): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
};
