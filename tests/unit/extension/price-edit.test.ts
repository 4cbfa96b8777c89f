import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPriceApi } from '../../../extension/store/price-api.ts';
import { readCart } from '../../../extension/store/read-cart.ts';
import { createPriceEdit } from '../../../extension/toolbar/prices/price-edit.ts';
import { type Answer, answers, aStage, refuses } from './toolbar-doubles.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const verdictUrl = 'POST /api/telesales/v1/price-verdict';
const putUrl = 'PUT /api/checkout/pub/orderForm/f/items/0/price';
const cartUrl = 'GET /api/checkout/pub/orderForm';

const orderForm = (price = 2_940, version = 3, manual = false) => ({
  orderFormId: 'f',
  allowManualPrice: true,
  value: price * 4,
  items: [
    {
      uniqueId: 'line-1',
      name: 'Barista Oat Drink',
      quantity: 4,
      price: 2_940,
      listPrice: 2_940,
      sellingPrice: price,
      manualPrice: manual ? price : null,
    },
  ],
  totalizers: [],
  telesales: { version, prices: [], orderLimit: null },
});
const verdictOn = (body: unknown, part = {}) => ({
  verdict: 'waits',
  why: 'over-limit',
  listPrice: 2_940,
  ownPrice: 2_940,
  price: (body as { price: number }).price,
  total: 0,
  quantity: 4,
  off: 820,
  limit: 500,
  floor: null,
  margin: null,
  orderLimit: null,
  ...part,
});

type Requests = Readonly<Record<string, (body: unknown) => Answer | Promise<Answer>>>;

/** The editor on the first line of the cart, its first question answered. */
async function anEdit(requests: Requests = {}) {
  const stage = aStage({ requests: { [verdictUrl]: (body) => answers(verdictOn(body)), ...requests } });
  const cart = readCart(orderForm());
  const line = cart?.lines[0];
  if (!cart || !line) throw new Error('The cart has no line.');
  const api = createPriceApi(stage.app.outside.askStore);
  const reasons = () => ({
    allowed: true,
    demanded: true,
    reasons: [
      { id: 'price-match', label: 'Price match', needsNote: false, allowsFree: false },
      { id: 'free-item', label: 'Free item', needsNote: false, allowsFree: true },
      { id: 'other', label: 'Other', needsNote: true, allowsFree: false },
    ],
  });
  const edit = createPriceEdit({ app: stage.app, api, reasons, currency: 'USD' }, { cart, line });
  await vi.advanceTimersByTimeAsync(10);
  return { edit, stage, asked: () => stage.done.filter((it) => it === verdictUrl).length };
}

test('price and per cent follow each other; the money is the truth', async () => {
  const { edit } = await anEdit();
  edit.typePrice('27');
  expect(edit.typedOff.value).toBe('8.2');
  edit.typeOff('10');
  expect(edit.typedPrice.value).toBe('26.46');
  edit.stepOff(1);
  expect([edit.typedPrice.value, edit.typedOff.value]).toEqual(['26.17', '11.0']);
  edit.stepOff(-1);
  edit.stepOff(-1);
  expect(edit.typedOff.value).toBe('9.0');
  edit.backToList();
  expect([edit.typedPrice.value, edit.typedOff.value]).toEqual(['29.40', '0.0']);
});

test('the store is asked 250 ms after the last key, and for nothing that is no price', async () => {
  const { edit, asked } = await anEdit();
  const before = asked();
  edit.typePrice('2');
  await vi.advanceTimersByTimeAsync(200);
  edit.typePrice('27');
  await vi.advanceTimersByTimeAsync(249);
  expect(asked()).toBe(before);
  await vi.advanceTimersByTimeAsync(2);
  expect(asked()).toBe(before + 1);
  edit.typePrice('27.');
  await vi.advanceTimersByTimeAsync(300);
  expect(asked()).toBe(before + 1);
});

test('an answer to an earlier price is not heard', async () => {
  const waiting: ((answer: Answer) => void)[] = [];
  const { edit } = await anEdit({
    [verdictUrl]: (body) =>
      (body as { price: number }).price === 2_700
        ? new Promise((resolve) => waiting.push(resolve))
        : answers(verdictOn(body, { verdict: 'applies', why: 'within-rules' })),
  });
  edit.typePrice('27');
  await vi.advanceTimersByTimeAsync(260);
  edit.typePrice('28');
  await vi.advanceTimersByTimeAsync(260);
  waiting[0]?.(answers(verdictOn({ price: 2_700 })));
  await vi.advanceTimersByTimeAsync(10);
  expect(edit.question.verdict.value).toMatchObject({ price: 2_800, verdict: 'applies' });
});

test('the verdict is read aloud only when its kind changes', async () => {
  const { edit, stage } = await anEdit({
    [verdictUrl]: (body) =>
      answers(verdictOn(body, (body as { price: number }).price < 2_500 ? { verdict: 'refused', why: 'rule' } : {})),
  });
  const told: string[] = [];
  stage.app.announcer.polite.subscribe((text) => told.push(text));
  for (const text of ['27', '26', '20']) {
    edit.typePrice(text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(told.filter((it) => it !== '')).toHaveLength(1); // it waited from the start
});

test('nothing is sent without the reason that the store demands, a note where it is needed, or for nothing at all', async () => {
  const { edit, stage } = await anEdit();
  edit.typePrice('27');
  expect(await edit.save()).toBe(false);
  expect(edit.fieldProblem()).toBe('reason');
  edit.choose('reason', 'other');
  expect(edit.fieldProblem()).toBe('note');
  edit.choose('note', '4111 1111 1111 1111');
  expect(edit.fieldProblem()).toBe('note');
  edit.choose('note', '');
  edit.typePrice('0');
  edit.choose('reason', 'price-match');
  expect(edit.fieldProblem()).toBe('reason');
  edit.choose('reason', 'free-item');
  expect(edit.fieldProblem()).toBeUndefined();
  expect(stage.done).not.toContain(putUrl);
});

test('saves price, reason and note for the line and the version that were read', async () => {
  const bodies: unknown[] = [];
  const { edit } = await anEdit({
    [putUrl]: (body) => {
      bodies.push(body);
      return answers({});
    },
  });
  edit.typePrice('27');
  edit.choose('reason', 'price-match');
  edit.choose('note', ' Seen today ');
  expect(await edit.save()).toBe(true);
  expect(bodies).toEqual([
    { price: 2_700, telesalesReason: 'price-match', telesalesNote: 'Seen today', uniqueId: 'line-1' },
  ]);
});

test('a cart that changed meanwhile keeps what was typed; the new cart is loaded under it', async () => {
  const { edit } = await anEdit({
    [putUrl]: () => refuses(409, 'cart-changed', { updatedBy: 'Tomas Okafor', updatedAt: 5 }),
    [cartUrl]: () => answers(orderForm(2_800, 4, true)),
  });
  edit.typePrice('27');
  edit.choose('reason', 'price-match');
  expect(await edit.save()).toBe(false);
  expect(edit.problem.value).toEqual({ kind: 'conflict', who: 'Tomas Okafor', at: 5 });
  expect(await edit.loadNewCart()).toBe(true);
  expect(edit.problem.value).toBeUndefined();
  expect([edit.typedPrice.value, edit.line.value.price, edit.shown.value.cart.version]).toEqual(['27', 2_800, 4]);
});

test('after a lost answer the cart is read first: a price that arrived is not sent again', async () => {
  let sent = 0;
  const { edit } = await anEdit({
    [putUrl]: () => {
      sent += 1;
      return 'no network';
    },
    [cartUrl]: () => answers(orderForm(2_700, 4, true)),
  });
  edit.typePrice('27');
  edit.choose('reason', 'price-match');
  expect(await edit.save()).toBe(false);
  expect(edit.problem.value).toMatchObject({ kind: 'failure', failure: { kind: 'offline' } });
  expect(edit.typedPrice.value).toBe('27');
  expect(await edit.save()).toBe(true);
  expect(sent).toBe(1);
});

test('a failure of the store keeps what was typed and tells the reference', async () => {
  const { edit } = await anEdit({ [putUrl]: () => refuses(500, 'unexpected') });
  edit.typePrice('27');
  edit.choose('reason', 'price-match');
  expect(await edit.save()).toBe(false);
  expect(edit.problem.value).toMatchObject({ failure: { kind: 'server', requestId: 'r-1' } });
  expect([edit.typedPrice.value, edit.reason.value, edit.isDirty.value]).toEqual(['27', 'price-match', true]);
});
