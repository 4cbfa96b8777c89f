import { beforeAll, expect, test } from 'vitest';
import { type CustomerDesk, customerDesk } from '../support/customer-desk.ts';
import { describeEngines } from '../support/engines.ts';
import { mailTo } from '../support/outbox.ts';
import { buttonNamed, documentOf, textOf } from '../support/page-document.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/customers';

describeEngines('customers switched off and on in the dashboard', (engine) => {
  let desk: CustomerDesk;
  let store: TestApp;
  let operator: TestBrowser;
  let admin: TestBrowser;
  beforeAll(async () => {
    desk = await customerDesk(engine);
    ({ store, operator, admin } = desk);
  });
  const pageOf = async (path: string, browser: TestBrowser) => documentOf((await browser.navigate(path)).body);
  const noticeOf = (html: string) => textOf(documentOf(html).querySelector('.notice'));
  const numberOf = async (email: string) => (await store.deps.storage.read.customers.byEmail(email))?.number ?? '';
  const act = (number: string, verb: string, browser = admin) =>
    browser.submit(`${list}/${number}/${verb}`, {}, `${list}/${number}`);

  test('a disabled customer is signed out and a call for them ends with the next step', async () => {
    const caller = await store.signedIn('operator2@store.test');
    await caller.startCall('maren@store.test');
    const shopper = await store.signedIn('maren@store.test');
    const number = await numberOf('maren@store.test');
    expect((await act(number, 'disable')).headers.location).toBe(`${list}/${number}?done=disable`);
    expect((await shopper.navigate('/account')).headers.location).toMatch(/^\/login/);
    expect((await caller.get('/api/telesales/v1/toolbar')).json()).toMatchObject({
      call: null,
      ended: { ending: 'customer-disabled' },
    });
    expect((await store.browser().signIn('maren@store.test')).statusCode).toBe(401);
    await act(number, 'enable');
    expect((await shopper.navigate('/account')).headers.location).toMatch(/^\/login/);
    expect((await store.browser().signIn('maren@store.test')).statusCode).toBe(200);
    const kept = await desk.customerOf(number);
    const actions = (await desk.auditOf(kept.id)).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('customer-'))).toEqual([
      'customer-disabled',
      'customer-enabled',
    ]);
  });

  test('phone help is switched off by an administrator, and on by nobody but the customer', async () => {
    const number = await numberOf('wade@store.test');
    expect((await act(number, 'phone-help-off', operator)).statusCode).toBe(403);
    await act(number, 'phone-help-off');
    const page = await pageOf(`${list}/${number}`, admin);
    expect(textOf(page.body)).toContain('Only the customer can turn it on');
    expect((await admin.submit(`${list}/${number}/phone-help-on`, {}, `${list}/${number}`)).statusCode).toBe(404);
    expect((await operator.startCall('wade@store.test')).statusCode).toBe(403);
  });

  test('twice is once', async () => {
    const number = await numberOf('wade@store.test');
    const { updatedAt } = await desk.customerOf(number);
    await act(number, 'phone-help-off');
    await act(number, 'enable');
    expect((await desk.customerOf(number)).updatedAt).toBe(updatedAt);
  });

  test('an address to set a password is mailed, three times and not more', async () => {
    const number = await numberOf('trade@store.test');
    for (let times = 0; times < 3; times += 1)
      expect((await act(number, 'password-link', operator)).headers.location).toBe(
        `${list}/${number}?done=password-link`,
      );
    const refused = await act(number, 'password-link', operator);
    expect([refused.statusCode, noticeOf(refused.body)]).toEqual([429, expect.stringContaining('Too many tries')]);
    expect(await mailTo(store, 'trade@store.test')).toHaveLength(3);
    await act(number, 'disable');
    expect((await act(number, 'password-link', admin)).statusCode).toBe(429);
  });

  test('nothing is changed here during a call', async () => {
    const caller = await store.signedIn('operator2@store.test');
    const { number, email } = await desk.make();
    expect((await caller.startCall(email)).statusCode).toBe(201);
    const page = await pageOf(`${list}/${number}`, caller);
    expect(buttonNamed(page, 'Update customer')).toBeUndefined();
    expect(textOf(page.body)).toContain('End your call first');
    expect((await caller.submit(`${list}/${number}`, {}, `${list}/${number}`)).statusCode).toBe(403);
    expect(textOf((await pageOf(`${list}/${number}`, admin)).body)).toContain('Runs now');
  });
});
