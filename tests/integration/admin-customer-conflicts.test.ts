import { beforeAll, expect, test } from 'vitest';
import { type CustomerDesk, customerDesk } from '../support/customer-desk.ts';
import { describeEngines } from '../support/engines.ts';
import { textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { aCustomer } from '../support/people.ts';

const list = '/admin/customers';

describeEngines('customers whom two people change in the dashboard', (engine) => {
  let desk: CustomerDesk;
  beforeAll(async () => {
    desk = await customerDesk(engine);
  });

  const at = (number: string) => `${list}/${number}`;
  const read = (number: string) => open(desk.admin, at(number));
  const send = (number: string, page: ShownPage, typed: Readonly<Record<string, string>>) =>
    press(desk.admin, page, { action: at(number), typed });
  const hintOf = ({ page }: ShownPage, name: string) => textOf(page.querySelector(`#${name}-hint`));

  test('what nobody touched here shows what somebody else made of it, and what was typed stays', async () => {
    const { number } = await desk.make({ company: 'Café Sol', phone: '503 555 0110' });
    const page = await read(number);
    await send(number, page, { company: 'Café Luna', level: 'trade' });
    const late = await send(number, page, { lastName: 'Peña', company: 'Café Mar' });
    expect(late.reply.statusCode).toBe(409);
    expect(fieldsIn(late.page, at(number))).toMatchObject({ lastName: 'Peña', company: 'Café Mar', level: 'trade' });
    expect([hintOf(late, 'company'), hintOf(late, 'lastName')]).toEqual(['Now: Café Luna', 'Now: Núñez']);
    expect(late.page.querySelector('#level-hint')).toBeNull();
    expect((await send(number, late, {})).reply.statusCode).toBe(200);
    expect(await desk.customerOf(number)).toMatchObject({ lastName: 'Peña', company: 'Café Mar', level: 'trade' });
  });

  test('a choice that both changed shows the other one’s below', async () => {
    const { number } = await desk.make();
    const page = await read(number);
    await send(number, page, { level: 'trade' });
    const late = await send(number, page, { level: 'trade-plus' });
    expect(fieldsIn(late.page, at(number)).level).toBe('trade-plus');
    expect(hintOf(late, 'level')).toBe('Now: Trade');
  });

  test('a form whose drawn values cannot be read counts as typed whole', async () => {
    const { number } = await desk.make({ company: 'Café Sol' });
    const page = await read(number);
    await send(number, page, { company: 'Café Luna' });
    for (const drawn of ['', '{', '[1]', '{"company":{}}'])
      expect(hintOf(await send(number, page, { drawn }), 'company')).toBe('Now: Café Luna');
  });

  test('a refused form says what each field was changed from', async () => {
    const { number } = await desk.make({ company: 'Café Sol' });
    const typed = { company: 'Café Mar', homePhone: '5', level: 'trade' };
    const refused = await send(number, await read(number), typed);
    expect(hintOf(refused, 'company')).toBe('Changed from Café Sol');
    expect(hintOf(refused, 'level')).toBe('Changed from Retail');
    expect(textOf(refused.page.querySelector('#homePhone-error'))).toContain('(201) 555-0123');
    expect(refused.page.querySelector('details.c-later')?.hasAttribute('open')).toBe(true);
  });

  test('names are text on every page, however they are written', async () => {
    const firstName = '\u202E<img src=x onerror=alert(1)>';
    const lastName = '"Ana" & Söhne '.repeat(720);
    const { storage } = desk.store.deps;
    const customer = await aCustomer('hostile@names.example', { number: 'C-600', firstName, lastName });
    await storage.tx(({ customers }) => customers.save(customer));
    const name = `${firstName} ${lastName}`.trim();
    for (const path of [list, at('C-600'), `${at('C-600')}?done=created`]) {
      const { reply, page } = await open(desk.admin, path);
      expect([path, reply.statusCode, page.querySelector('img[src=x]')]).toEqual([path, 200, null]);
      const isolated = [...page.querySelectorAll('bdi')].map(({ textContent }) => textContent);
      expect(isolated).toContain(name);
    }
    const typed = { firstName: 'A', lastName: 'B', email: 'other@names.example', consent: 'yes' };
    const alike = await press(desk.admin, await open(desk.admin, `${list}/new`), { action: `${list}/new`, typed });
    expect([alike.reply.statusCode, alike.page.querySelector('img[src=x]')]).toEqual([409, null]);
  });

  test('10,000 characters are refused at their field, where they still stand', async () => {
    const { number } = await desk.make();
    const company = 'ß'.repeat(10_000);
    const { reply, page } = await send(number, await read(number), { company });
    expect([reply.statusCode, page.querySelector('#company')?.getAttribute('value') === company]).toEqual([422, true]);
    expect(textOf(page.querySelector('#company-error'))).toBe('Write 100 characters at most.');
  });
});
