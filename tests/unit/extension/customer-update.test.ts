import { expect, test } from 'vitest';
import { type CustomerUpdate, openCustomer } from '../../../extension/toolbar/customers/customer-update.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aCandidate, aCard } from './customer-doubles.ts';
import { type Answer, aCall, answers, aStage, aState, refuses, type StageOptions } from './toolbar-doubles.ts';

const path = '/api/telesales/v1/customers/C-12001';

/** An open card on a store that answers each save in turn, and what was sent to it. */
async function anOpenCard(replies: readonly Answer[] = [], options: StageOptions = {}, card = aCard()) {
  const sent: unknown[] = [];
  const stage = aStage({
    ...options,
    requests: {
      [`GET ${path}`]: () => answers(card),
      [`PATCH ${path}`](body) {
        sent.push(body);
        return replies[sent.length - 1] ?? refuses(500, 'server-error');
      },
    },
  });
  const update = await opened(stage.app);
  await stage.settle();
  return { update, sent, stage };
}

async function opened(app: Parameters<typeof openCustomer>[0]): Promise<CustomerUpdate> {
  const reply = await openCustomer(app, 'C-12001');
  if (!reply.ok) throw new Error('the card did not open');
  return reply.value;
}

const saved = (part: Parameters<typeof aCard>[0], ...fields: readonly string[]) =>
  answers({ customer: aCard({ version: 2, ...part }), changed: fields.map((field) => ({ field, from: '', to: '' })) });

test('only what was changed is sent, with the version that was read', async () => {
  const { update, sent, stage } = await anOpenCard([saved({ phone: '(503) 555-0148' }, 'phone')]);
  update.type('phone', '503 555 0148');
  update.type('company', 'Northline Café ');
  expect(update.changes.value).toEqual(['phone']);
  expect(await update.save()).toBe(true);
  expect(sent).toEqual([{ version: 1, confirmedDifferent: false, phone: '503 555 0148' }]);
  expect(update.card.value).toMatchObject({ version: 2, phone: '(503) 555-0148' });
  expect([update.changes.value, update.saved.value]).toEqual([[], 1]);
  expect(stage.done).toContainEqual(expect.stringMatching(/^dropCustomerDraft .*C-12001$/));
});

test('a phone that is only written otherwise is no change', async () => {
  const { update } = await anOpenCard();
  update.type('phone', '503.555.0142');
  expect(update.changes.value).toEqual([]);
});

test('undo takes everything back', async () => {
  const { update } = await anOpenCard();
  update.type('firstName', '');
  update.left('firstName');
  update.type('deliveryAddressId', 'work');
  expect(update.problems.value).toEqual({ firstName: { code: 'needed' } });
  update.undo();
  expect([update.changes.value, update.problems.value]).toEqual([[], {}]);
  expect(update.textOf('deliveryAddressId')).toBe('home');
});

test('a name that is taken away is told at the field before the store is asked', async () => {
  const { update, sent } = await anOpenCard();
  update.type('lastName', ' ');
  expect(await update.save()).toBe(false);
  expect(update.problems.value).toEqual({ lastName: { code: 'needed' } });
  expect(sent).toEqual([]);
});

test('who has the phone is asked about, and the second press is the answer', async () => {
  const alike = refuses(409, 'possible-duplicate', { candidates: [aCandidate] });
  const { update, sent } = await anOpenCard([alike, saved({}, 'phone')]);
  update.type('phone', '503 555 0199');
  expect(await update.save()).toBe(false);
  expect(update.alike.value).toMatchObject([{ number: 'C-10482' }]);
  expect(await update.save()).toBe(true);
  expect(sent).toMatchObject([{ confirmedDifferent: false }, { confirmedDifferent: true }]);
});

test('what somebody else changed meanwhile is shown, and what was typed is kept over it', async () => {
  const customer = aCard({ version: 5, phone: '(503) 555-0150', company: 'Northline' });
  const conflict = refuses(409, 'customer-changed', { changedBy: 'Tomas Okafor', changedAt: 7, customer });
  const { update, sent } = await anOpenCard([conflict, saved({}, 'phone')]);
  update.type('phone', '503 555 0148');
  expect(await update.save()).toBe(false);
  expect(update.conflict.value).toMatchObject({ by: 'Tomas Okafor', at: 7, fields: ['phone', 'company'] });
  expect(update.card.value.company).toBe('Northline Café');
  expect(await update.save()).toBe(false); // not over what nobody has looked at
  update.loadNewer();
  expect([update.textOf('phone'), update.textOf('company')]).toEqual(['503 555 0148', 'Northline']);
  expect(await update.save()).toBe(true);
  expect(sent).toMatchObject([{ version: 1 }, { version: 5, phone: '503 555 0148' }]);
});

test.each<[string, Answer, string]>([
  ['no network', 'no network', 'offline'],
  ['a failing store', refuses(503, 'audit-unavailable'), 'server'],
])('with %s everything typed stays', async (_, answer, kind) => {
  const { update } = await anOpenCard([answer, saved({}, 'company')]);
  update.type('company', 'Other');
  expect(await update.save()).toBe(false);
  expect(update.failure.value).toMatchObject({ kind });
  expect(update.textOf('company')).toBe('Other');
  expect(await update.save()).toBe(true);
});

test('an address that the customer has no more is told at its field', async () => {
  const { update } = await anOpenCard([refuses(422, 'address-unknown')]);
  update.type('deliveryAddressId', 'work');
  await update.save();
  expect(update.problems.value).toEqual({ deliveryAddressId: { code: 'addressGone' } });
});

test('what was typed is there again on the next page, and over what is kept by then', async () => {
  const draft = { number: 'C-12001', query: '', texts: { phone: '503 555 0148', email: 'x', company: 'Northline' } };
  const { update } = await anOpenCard(
    [],
    { background: { customerDraft: () => ok(draft) } },
    aCard({ version: 3, company: 'Northline' }),
  );
  expect(update.changes.value).toEqual(['phone']);
});

test('a card that is opened again shows what is kept by then, and what was typed', async () => {
  const cards = [aCard(), aCard({ version: 2, company: 'Northline' })];
  const stage = aStage({ requests: { [`GET ${path}`]: () => answers(cards.shift()) } });
  (await opened(stage.app)).type('firstName', 'Ines');
  const update = await opened(stage.app);
  expect([update.textOf('company'), update.textOf('firstName')]).toEqual(['Northline', 'Ines']);
});

test('while acting for the customer the bar is told at once', async () => {
  const customer = { ...aCall().customer, number: 'C-12001' };
  const { update, stage } = await anOpenCard([saved({ firstName: 'Ines' }, 'firstName')]);
  stage.store = aState({ call: aCall({ customer }) });
  await stage.app.session.refresh();
  stage.store = aState({ call: aCall({ customer: { ...customer, name: 'Ines Núñez' } }) });
  update.type('firstName', 'Ines');
  await update.save();
  expect(stage.app.session.call()?.customer.name).toBe('Ines Núñez');
});
