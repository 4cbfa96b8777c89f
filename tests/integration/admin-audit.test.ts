import { beforeAll, expect, test } from 'vitest';
import { actionsOn, afterACall, entriesOn, type Scene } from '../support/audit-scene.ts';
import { describeEngines } from '../support/engines.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';

describeEngines('The audit trail', (engine) => {
  let scene: Scene;
  const show = async (address: string) => (await open(scene.admin, address)).page;
  beforeAll(async () => {
    scene = await afterACall(engine);
  });

  test('tells who did what for whom, newest first, refused attempts included', async () => {
    const page = await show('/admin/audit');
    const maren = expect.stringMatching(/^Maren Holloway C-\d+$/);
    expect(entriesOn(page)).toEqual([
      ['Priya Raman', 'None', 'Signed in', '', 'Done'],
      ['Tomas Okafor', 'None', 'Attempt', 'A colleague’s account, approver@store.test', 'Refused'],
      ['Tomas Okafor', 'None', 'Signed in', '', 'Done'],
      ['Nadia Brandt', maren, 'Call ended', 'The operator, Hand over', 'Done'],
      ['Nadia Brandt', maren, 'Attempt', 'The role does not include it, GET /admin/audit', 'Refused'],
      ['Nadia Brandt', maren, 'Put in the cart', 'HS-CUPS 0 → 2', 'Done'],
      ['Nadia Brandt', maren, 'Put in the cart', 'HS-TEA 0 → 1', 'Done'],
      ['Nadia Brandt', maren, 'Call started', 'Phone order, Wants the usual', 'Done'],
      ['Nadia Brandt', 'None', 'Signed in', '', 'Done'],
    ]);
    expect(textOf(page.querySelector('.pager'))).toContain('9 entries');
  });

  test.each([
    ['result=refused', ['Attempt', 'Attempt']],
    ['action=cart-added', ['Put in the cart', 'Put in the cart']],
    ['action=call-ended&result=refused', []],
    ['period=yesterday&action=signed-in', ['Signed in']],
    ['from=2026-03-13&to=2026-03-13&result=refused', ['Attempt']],
    ['customer=nobody', []],
  ])('is narrowed by %s', async (query, actions) => {
    expect(actionsOn(await show(`/admin/audit?${query}`))).toEqual(actions);
  });

  test('is narrowed to a person by a choice and to a customer by a link', async () => {
    const everything = await show('/admin/audit');
    const tomas = await show(linkNamed(everything, 'Tomas Okafor'));
    expect(actionsOn(tomas)).toEqual(['Attempt', 'Signed in']);
    expect(textOf(tomas.querySelector('.chipbar'))).toContain('Who: Tomas Okafor');
    const customer = everything.querySelector('tbody a[href*="customer="]')?.getAttribute('href') ?? '';
    expect(actionsOn(await show(customer))).toHaveLength(5);
  });

  test.each([
    ['maren@store.test', /customer=C-\d+$/],
    ['wade wilson', /customer=C-\d+$/],
    ['Tomas', /actor=staff%3A/],
    ['operator2@store.test', /actor=staff%3A/],
  ])('a search for %s leads to what it means', async (q, address) => {
    const reply = await scene.admin.navigate(`/admin/audit?q=${encodeURIComponent(q)}`);
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toMatch(address);
  });

  test('a search for a call leads to its story; one for nothing says so', async () => {
    const reply = await scene.admin.navigate(`/admin/audit?q=${scene.callId}`);
    expect(reply.headers.location).toBe(`/admin/audit/calls/${scene.callId}`);
    const page = await show('/admin/audit?q=%3Cb%3Enobody');
    expect(textOf(page.querySelector('.empty'))).toContain('Nothing is called “<b>nobody”');
    expect(linkNamed(page, 'All entries')).toBe('/admin/audit');
  });

  test('tells one call from its start to its end, with times and who', async () => {
    const page = await show(`/admin/audit/calls/${scene.callId}`);
    expect(textOf(page.querySelector('h1'))).toBe('Call with Maren Holloway');
    const told = [...page.querySelectorAll('table.audit tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 4).map(textOf),
    );
    expect(told).toEqual([
      ['Mar 12, 11:01:00 AM', '0:00', 'Nadia Brandt', 'Call started'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Put in the cart'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Put in the cart'],
      ['Mar 12, 11:01:30 AM', '0:30', 'Nadia Brandt', 'Attempt'],
      ['Mar 12, 11:02:15 AM', '1:15', 'Nadia Brandt', 'Call ended'],
    ]);
    const facts = textOf(page.querySelector('.audit-facts'));
    for (const fact of ['Phone order, Wants the usual', 'Hand over', 'Will pay later', '1:15'])
      expect(facts).toContain(fact);
  });

  test('a call that never was is not found', async () => {
    expect((await scene.admin.navigate('/admin/audit/calls/none')).statusCode).toBe(404);
  });

  test.each(['operator@store.test', 'restricted@store.test', 'approver@store.test', 'maren@store.test'])(
    'is closed to %s',
    async (email) => {
      const reader = await scene.store.signedIn(email);
      for (const address of ['/admin/audit', `/admin/audit/calls/${scene.callId}`])
        expect((await reader.navigate(address)).statusCode).toBe(403);
      expect((await reader.navigate('/admin')).body).not.toContain('Audit trail');
    },
  );
});

describeEngines('Pages of the audit trail', (engine) => {
  test('are turned by links, forwards and back, and miss or repeat nothing', async () => {
    const { store, admin } = await afterACall(engine);
    for (let times = 0; times < 60; times += 1) {
      store.advance(1000);
      await store.signedIn('approver@store.test');
    }
    const first = (await open(admin, '/admin/audit')).page;
    const older = (await open(admin, linkNamed(first, 'Older entries'))).page;
    expect([tableRows(first).length, tableRows(older).length]).toEqual([50, 19]);
    expect(linkNamed(older, 'Older entries')).toBe('');
    const macs = [first, older].flatMap((page) =>
      [...page.querySelectorAll('.audit-details dl > div:last-child dd')].map(textOf),
    );
    expect(new Set(macs).size).toBe(macs.length);
    const back = (await open(admin, linkNamed(older, 'Newer entries'))).page;
    expect(tableRows(back)).toEqual(tableRows(first));
    expect(linkNamed(back, 'Newer entries')).toBe('');
  });
});
