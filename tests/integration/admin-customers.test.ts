import { beforeAll, describe, expect, test } from 'vitest';
import { type CustomerDesk, customerDesk } from '../support/customer-desk.ts';
import { describeEngines } from '../support/engines.ts';
import { mailTo } from '../support/outbox.ts';
import { buttonNamed, documentOf, linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { aCustomer } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/customers';

describeEngines('customers in the dashboard', (engine) => {
  let desk: CustomerDesk;
  let store: TestApp;
  let operator: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    desk = await customerDesk(engine);
    ({ store, operator, admin } = desk);
    const named = { createdAt: 2, firstName: '<b>Ana</b>', lastName: '"Souza"', company: "d'Água & Filhos" };
    await store.deps.storage.tx(async ({ customers }) => {
      await customers.save(await aCustomer('ana@cafe.example', { number: 'C-500', ...named }));
    });
  });
  const pageOf = async (path: string, browser = operator) => documentOf((await browser.navigate(path)).body);
  const names = async (path: string) => tableRows(await pageOf(path)).map(([name]) => name);
  const noticeOf = (html: string) => textOf(documentOf(html).querySelector('.notice'));
  const numberOf = async (email: string) => (await store.deps.storage.read.customers.byEmail(email))?.number ?? '';

  describe('the list', () => {
    test('has everybody, newest first, with names as text', async () => {
      const rows = tableRows(await pageOf(list));
      expect(rows[0]?.[0]).toBe(`<B <b>Ana</b> "Souza" C-500 d'Água & Filhos`.replace('<B ', '<" '));
      expect(rows).toHaveLength(6);
      expect(rows[0]?.slice(1, 4)).toEqual(['ana@cafe.example', '(•••) •••-0142', 'Retail']);
    });

    test.each([
      ['?level=trade', ['Maria Anders']],
      ['?help=off', ['Ana Souza']],
      ['?state=disabled', ['Maren Holloway']],
      ['?state=disabled&level=trade', []],
      ['?q=wilson', ['Wade Wilson']],
      ['?q=wilson&level=trade', []],
      ['?q=C-500', ['"Souza"']],
    ])('%s leaves %j', async (query, expected) => {
      const found = await names(`${list}${query}`);
      expect(found).toHaveLength(expected.length);
      for (const [index, name] of expected.entries()) expect(found[index]).toContain(name);
    });

    test('goes on page by page', async () => {
      await store.deps.storage.tx(async ({ customers }) => {
        for (let count = 0; count < 30; count += 1)
          await customers.save(
            await aCustomer(`many${count}@many.example`, { level: 'trade-plus', createdAt: 3 + count }),
          );
      });
      const first = await pageOf(`${list}?level=trade-plus`);
      expect([tableRows(first).length, textOf(first.querySelector('.pager'))]).toEqual([
        25,
        expect.stringContaining('30 customers'),
      ]);
      expect(await names(linkNamed(first, 'Next'))).toHaveLength(5);
      expect(await names(`${list}?level=trade-plus&page=99`)).toHaveLength(5);
    });

    test('is for those who may search customers', async () => {
      for (const [email, status] of [
        ['approver@store.test', 403],
        ['restricted@store.test', 200],
        ['maren@store.test', 403],
      ] as const)
        expect((await (await store.signedIn(email)).navigate(list)).statusCode).toBe(status);
    });
  });

  describe('making one', () => {
    const fields = { firstName: 'Inés', lastName: 'Núñez', email: 'ines@desk.example', consent: 'yes', locale: 'es' };
    const create = (given: Record<string, string>) =>
      operator.submit(`${list}/new`, { ...fields, ...given }, `${list}/new`);

    test('leads to the new customer', async () => {
      const done = await create({ sendPasswordMail: 'yes' });
      expect(done.statusCode).toBe(303);
      const shown = await operator.navigate(String(done.headers.location));
      expect(noticeOf(shown.body)).toMatch(/^Inés Núñez is customer C-12\d{3} now\. The e-mail is in the outbox/);
      expect((await mailTo(store, fields.email))[0]).toMatchObject({ locale: 'es', template: 'set-password' });
    });

    test('keeps what was typed and says at each field what is wrong', async () => {
      const { consent: _, ...without } = fields;
      const refused = await operator.submit(
        `${list}/new`,
        { ...without, firstName: '"><i>', lastName: '', email: 'x', phone: '12' },
        `${list}/new`,
      );
      expect(refused.statusCode).toBe(422);
      const page = documentOf(refused.body);
      expect(page.querySelector('#firstName')?.getAttribute('value')).toBe('"><i>');
      const errors = ['lastName', 'email', 'phone'].map((name) => textOf(page.querySelector(`#${name}-error`)));
      expect(errors).toEqual([
        'This is needed.',
        'Write an e-mail address such as name@example.com.',
        'Write a phone number such as (201) 555-0123.',
      ]);
      expect(page.querySelector('#email')?.getAttribute('aria-describedby')).toBe('email-error');
      expect(textOf(page.querySelector('#consent-below'))).toContain('Ask the customer');
    });

    test('asks about somebody alike, and goes on when it is somebody else', async () => {
      const alike = await create({ email: 'other@cafe.example' });
      expect(alike.statusCode).toBe(409);
      expect(noticeOf(alike.body)).toContain('has this company domain. Open <b>Ana</b> "Souza"');
      expect(linkNamed(documentOf(alike.body), 'Open <b>Ana</b> "Souza"')).toBe(`${list}/C-500`);
      expect(buttonNamed(documentOf(alike.body), 'It is somebody else: create')).toBeDefined();
      const done = await create({ email: 'other@cafe.example', confirmedDifferent: 'yes' });
      expect(done.statusCode).toBe(303);
    });

    test('says whose e-mail it is', async () => {
      const taken = documentOf((await create({ email: 'WADE@store.test' })).body);
      expect(textOf(taken.querySelector('#email-error'))).toMatch(/^C-\d+ Wade Wilson has this e-mail\.$/);
    });

    test('in Portuguese and Spanish too', async () => {
      for (const [locale, words] of [
        ['pt-BR', 'Este dado é necessário.'],
        ['es', 'Este dato es necesario.'],
      ] as const) {
        operator.cookies.set('harbor_language', locale);
        const refused = documentOf((await create({ firstName: '' })).body);
        expect(textOf(refused.querySelector('#firstName-error'))).toBe(words);
      }
      operator.cookies.delete('harbor_language');
    });
  });

  describe('changing one', () => {
    const edit = async (number: string, fields: Record<string, string>, browser = operator) => {
      const page = await pageOf(`${list}/${number}`, browser);
      const version = page.querySelector('[name=version]')?.getAttribute('value') ?? '';
      return browser.submit(`${list}/${number}`, { version, ...fields }, `${list}/${number}`);
    };

    test('saves what was typed anew and tells how much', async () => {
      const number = await numberOf('wade@store.test');
      const done = await edit(number, { firstName: 'Wade', company: 'Wilson & Sons' });
      expect(done.headers.location).toBe(`${list}/${number}?done=updated&n=1`);
      expect(noticeOf((await operator.navigate(String(done.headers.location))).body)).toBe('1 change saved.');
    });

    test('shows who was quicker, what is kept now, and lets the typed values be sent again', async () => {
      const number = await numberOf('trade@store.test');
      await edit(number, { company: 'Alfreds Futterkiste' }, admin);
      const late = await edit(number, { version: '1', company: 'Alfreds GmbH', lastName: 'Anders' });
      expect(late.statusCode).toBe(409);
      expect(noticeOf(late.body)).toMatch(/^Not saved\. Priya Raman changed this customer at/);
      const page = documentOf(late.body);
      expect(page.querySelector('#company')?.getAttribute('value')).toBe('Alfreds GmbH');
      expect(textOf(page.querySelector('#company-hint'))).toBe('Now: Alfreds Futterkiste');
      const version = page.querySelector('[name=version]')?.getAttribute('value') ?? '';
      expect((await edit(number, { version, company: 'Alfreds GmbH' })).statusCode).toBe(303);
    });

    test('a form without its version changes nothing', async () => {
      const number = await numberOf('trade@store.test');
      expect((await edit(number, { version: '', company: 'Nobody saw this' })).statusCode).toBe(409);
    });

    test('the e-mail cannot be written, the level only by an administrator', async () => {
      const page = await pageOf(`${list}/C-500`);
      expect(page.querySelector('#email')?.hasAttribute('readonly')).toBe(true);
      const options = [...page.querySelectorAll('#level option')].map((option) => option.getAttribute('value'));
      expect(options).toEqual(['retail']);
      expect((await edit('C-500', { level: 'trade-plus' })).statusCode).toBe(422);
      expect((await edit('C-500', { level: 'trade-plus' }, admin)).statusCode).toBe(303);
    });
  });

  test('a number that is nobody’s has a page that says so', async () => {
    const reply = await operator.navigate(`${list}/C-1`);
    expect([reply.statusCode, reply.body.includes('There is no such customer')]).toEqual([404, true]);
  });
});
