import { beforeAll, describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { linkNamed, textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';
import { seedPeople } from '../support/people.ts';
import { anOrder } from '../support/records.ts';
import { savePart } from '../support/settings-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describe('a store in which nothing was set and nothing is sold', () => {
  let store: TestApp;
  let visitor: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ seed: seedPeople });
    visitor = store.browser();
    admin = await store.signedIn('admin@store.test');
  });
  const wordsOf = async (path: string, browser = visitor) => textOf((await open(browser, path)).page.body);

  test.each(['/', '/search', '/sitemap'])('%s says that nothing is sold yet', async (path) => {
    const words = await wordsOf(path);
    expect(words).toContain('Nothing is sold here yet Come back soon.');
    expect(words).not.toMatch(/“”|Shop by department|Most reordered|Every department/);
  });

  test('the home page greets by the name of the store and shows no goods', async () => {
    const { page } = await open(visitor, '/');
    expect(textOf(page.querySelector('.hero'))).toBe(
      'Welcome to Store What you order today is with you in 3 working days.',
    );
    expect(page.querySelector('main img')).toBeNull();
  });

  test('whoever runs the store is led to the dashboard', async () => {
    const { page } = await open(admin, '/');
    expect(textOf(page.querySelector('main .empty'))).toContain('The store is empty.');
    expect(linkNamed(page, 'Open the dashboard')).toBe('/admin');
  });

  test.each(['/', '/help', '/login', '/sitemap', '/cart', '/checkout', '/search?q=tea'])(
    '%s tells nobody to call a number that is not there',
    async (path) => {
      const { page } = await open(visitor, path);
      expect(page.querySelector('a[href^="tel:"]')).toBeNull();
      expect(textOf(page.body)).not.toMatch(/\bcall\b/i);
    },
  );

  test('an empty cart leads on', async () => {
    expect(linkNamed((await open(visitor, '/cart')).page, 'Go to the home page')).toBe('/');
  });

  test('the dashboard says the first steps, each with a link, until there is an order', async () => {
    const own = await testApp({ seed: seedPeople });
    const founder = await own.signedIn('admin@store.test');
    const steps = async () =>
      [...(await open(founder, '/admin')).page.querySelectorAll('.timeline li')].map((step) =>
        [step.querySelector('.vh'), step.querySelector('a')].map(textOf).join(' '),
      );
    await savePart(founder, 'store', { name: 'Bike Barn' });
    expect(await steps()).toEqual([
      'Done: Say who the store is',
      'To come: Say how orders reach customers',
      'To come: Make the first category',
      'To come: Put the first product on the shelf',
      'Done: Invite the first operator',
      'To come: Take the first order',
    ]);
    const { page } = await open(founder, '/admin');
    for (const link of [...page.querySelectorAll('.timeline a')])
      expect((await founder.navigate(link.getAttribute('href') ?? '')).statusCode).toBe(200);
    await own.deps.storage.tx(({ orders }) => orders.insert(anOrder()));
    expect(await steps()).toEqual([]);
    expect(textOf((await open(await own.signedIn('approver@store.test'), '/admin')).page.body)).not.toContain(
      'First steps',
    );
  });

  test('a list of orders without any says so, whatever the dates', async () => {
    const { page } = await open(admin, '/admin/orders');
    expect(textOf(page.querySelector('.empty'))).toBe('No orders yet Orders show here as they are placed.');
  });
});

describe('the store’s own words', () => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ seed: seedShop });
    admin = await store.signedIn('admin@store.test');
    await savePart(admin, 'words', {
      'words.en.headline': 'Bikes that last',
      'words.en.about': 'Made in Portland.',
      'words.en.returns': 'Bring it\n back.',
      'words.es.welcome': 'Bicicletas <b>para</b> todos.',
    });
  });
  const pageIn = async (locale: string, path: string) => {
    const reader = store.browser();
    reader.cookies.set('harbor_language', locale);
    return (await open(reader, path)).page;
  };

  test('are read where they belong, and what every store says elsewhere', async () => {
    const home = await pageIn('en', '/');
    expect(textOf(home.querySelector('.hero'))).toContain('Bikes that last What you order today is with you in 2');
    expect(textOf(home.querySelector('footer'))).toContain('Made in Portland.');
    expect(textOf((await pageIn('en', '/help')).querySelector('#returns'))).toBe('Returns Bring it back.');
    expect(textOf((await pageIn('en', '/help')).querySelector('#trade'))).toContain('Call (503) 555-0100');
  });

  test('are those of the reader’s language, shown as text', async () => {
    const hero = textOf((await pageIn('es', '/')).querySelector('.hero'));
    expect(hero).toContain('Te damos la bienvenida a Harbor Supply Bicicletas <b>para</b> todos.');
    expect(hero).not.toContain('Bikes');
    expect(textOf((await pageIn('pt-BR', '/')).querySelector('.hero'))).toContain('Boas-vindas à Harbor Supply');
  });

  test('the picture beside them shows the store’s own goods', async () => {
    const art = 'bag-23324d-1a2740-f3e9d7-b5532a';
    const src = (await pageIn('en', '/')).querySelector('.hero img')?.getAttribute('src');
    expect(src).toBe(`/goods/shelf-${art}.svg`);
    const statusOf = async (file: string) => (await store.browser().get(`/goods/${file}`)).statusCode;
    expect(await statusOf(`shelf-${art}_${art.replace('bag', 'mug')}.svg`)).toBe(200);
    const others = [
      'shelf-.svg',
      'shelf-1.svg',
      `shelf-${art}_dragon.svg`,
      `shelf-${Array(11).fill(art).join('_')}.svg`,
    ];
    for (const file of others) expect([file, await statusOf(file)]).toEqual([file, 404]);
  });
});
