import { expect, test } from 'vitest';
import { newCustomerOf } from '../../../extension/toolbar/customers/new-customer.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aCandidate, aCard } from './customer-doubles.ts';
import { type Answer, answers, aStage, refuses, type StageOptions } from './toolbar-doubles.ts';

const path = '/api/telesales/v1/customers';

/** A new customer on a store that answers each attempt in turn, and what was sent to it. */
function aNewcomer(replies: readonly Answer[] = [], options: StageOptions = {}) {
  const sent: unknown[] = [];
  const stage = aStage({
    ...options,
    requests: {
      ...options.requests,
      [`POST ${path}`](body) {
        sent.push(body);
        return replies[sent.length - 1] ?? answers(aCard());
      },
    },
  });
  return { customer: newCustomerOf(stage.app), sent, stage };
}

/** Everything that is needed, typed. */
async function typed(newcomer: ReturnType<typeof aNewcomer>) {
  const { customer } = newcomer;
  await customer.open('inés núñez');
  customer.type('email', 'ines@northline.example');
  customer.type('phone', '503 555 0142');
  customer.agree(true);
  return newcomer;
}

test('begins with what was searched for, and makes a customer without any mail', async () => {
  const { customer, sent, stage } = await typed(aNewcomer());
  expect(await customer.create()).toMatchObject({ number: 'C-12001' });
  expect(sent).toEqual([
    {
      firstName: 'Inés',
      lastName: 'Núñez',
      email: 'ines@northline.example',
      phone: '503 555 0142',
      company: '',
      level: 'retail',
      consent: true,
      sendPasswordMail: false,
      confirmedDifferent: false,
    },
  ]);
  expect(customer.texts.value.email).toBe('');
  expect(stage.done.at(-1)).toMatch(/^dropCustomerDraft/);
});

test('what is missing is told before the store is asked', async () => {
  const { customer, sent } = aNewcomer();
  await customer.open('núñez');
  customer.type('email', 'nobody');
  expect(await customer.create()).toBeUndefined();
  expect(customer.problems.value).toEqual({
    firstName: { code: 'needed' },
    email: { code: 'email' },
    consent: { code: 'consent' },
  });
  expect(sent).toEqual([]);
  customer.type('firstName', 'I');
  customer.agree(true);
  expect(customer.problems.value).toEqual({ email: { code: 'email' } });
});

test('a field that is left empty is not complained about yet', async () => {
  const { customer } = aNewcomer();
  await customer.open('');
  customer.left('firstName');
  customer.type('email', 'x');
  customer.left('email');
  expect(customer.problems.value).toEqual({ email: { code: 'email' } });
});

test('problems that only the store can tell stand at their fields', async () => {
  const problems = { phone: { code: 'phone', example: '(201) 555-0123' } };
  const { customer } = await typed(aNewcomer([refuses(422, 'customer-invalid', { problems })]));
  await customer.create();
  expect(customer.problems.value).toEqual(problems);
  expect(customer.texts.value.phone).toBe('503 555 0142');
});

test('who could be the same person is asked about, and made once it is somebody else', async () => {
  const alike = refuses(409, 'possible-duplicate', { candidates: [aCandidate] });
  const { customer, sent } = await typed(aNewcomer([alike]));
  expect(await customer.create()).toBeUndefined();
  expect(customer.question.value).toMatchObject({ kind: 'alike', candidates: [{ number: 'C-10482' }] });
  expect(await customer.create()).toBeDefined();
  expect(sent).toMatchObject([{ confirmedDifferent: false }, { confirmedDifferent: true }]);
});

test('a question about a phone is asked anew for another phone', async () => {
  const alike = () => refuses(409, 'possible-duplicate', { candidates: [aCandidate] });
  const { customer, sent } = await typed(aNewcomer([alike(), alike()]));
  await customer.create();
  customer.type('phone', '503 555 0199');
  expect(customer.question.value).toBeUndefined();
  await customer.create();
  expect(sent).toMatchObject([{ confirmedDifferent: false }, { confirmedDifferent: false }]);
});

test.each<[string, Answer, string]>([
  ['no network', 'no network', 'offline'],
  ['a failing store', refuses(500, 'server-error'), 'server'],
  ['another call by now', refuses(409, 'call-changed'), 'changed'],
])('with %s everything typed stays, and can be sent again', async (_, answer, kind) => {
  const { customer } = await typed(aNewcomer([answer]));
  expect(await customer.create()).toBeUndefined();
  expect(customer.failure.value).toMatchObject({ kind });
  expect(customer.texts.value).toMatchObject({ firstName: 'Inés', email: 'ines@northline.example' });
  expect(customer.hasAgreed.value).toBe(true);
  expect(await customer.create()).toBeDefined();
  expect(customer.failure.value).toBeUndefined();
});

test('an attempt whose answer was lost is found again, and nobody is made twice', async () => {
  const taken = refuses(409, 'email-taken', { customer: aCard() });
  const { customer } = await typed(
    aNewcomer(['no network', taken], { requests: { [`GET ${path}/C-12001`]: () => answers(aCard()) } }),
  );
  await customer.create();
  expect(await customer.create()).toMatchObject({ number: 'C-12001' });
  expect(customer.question.value).toBeUndefined();
});

test('an e-mail that somebody has is told, with who it is', async () => {
  const { customer } = await typed(aNewcomer([refuses(409, 'email-taken', { customer: aCard() })]));
  await customer.create();
  expect(customer.question.value).toMatchObject({ kind: 'email-taken', customer: { number: 'C-12001' } });
  customer.type('email', 'other@northline.example');
  expect(customer.question.value).toBeUndefined();
});

test('the same search brings back what was typed, another one puts it aside', async () => {
  const { customer } = await typed(aNewcomer());
  await customer.open('inés núñez');
  expect(customer.texts.value.email).toBe('ines@northline.example');
  await customer.open('jonas holt');
  expect(customer.texts.value).toMatchObject({ firstName: 'Jonas', email: '', phone: '' });
  expect(customer.hasAgreed.value).toBe(false);
  const { value: earlier } = customer.earlier;
  expect(earlier?.texts).toMatchObject({ firstName: 'Inés' });
  if (earlier) customer.bringBack(earlier);
  expect(customer.texts.value).toMatchObject({ firstName: 'Inés', phone: '503 555 0142' });
});

test('what was typed on an earlier page is there for the same search, and offered for another', async () => {
  const kept = { number: '', query: 'inés núñez', texts: { firstName: 'Inés', email: 'ines@northline.example' } };
  const background = { customerDraft: () => ok(kept) };
  const same = aNewcomer([], { background }).customer;
  await same.open('inés núñez');
  expect(same.texts.value.email).toBe('ines@northline.example');
  const other = aNewcomer([], { background }).customer;
  await other.open('jonas holt');
  expect(other.texts.value.firstName).toBe('Jonas');
  expect(other.earlier.value).toEqual(kept);
});

test('every key is kept, and giving up forgets it', async () => {
  const { customer, stage } = aNewcomer();
  await customer.open('');
  customer.type('company', 'N');
  expect(stage.done.at(-1)).toMatch(/^keepCustomerDraft/);
  customer.forget();
  expect(stage.done.at(-1)).toMatch(/^dropCustomerDraft/);
  expect(customer.texts.value.company).toBe('');
});
