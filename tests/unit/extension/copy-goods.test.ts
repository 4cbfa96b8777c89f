import { beforeAll, expect, test, vi } from 'vitest';
import { copyGoods } from '../../../extension/toolbar/calls/copy-goods.ts';
import { aCall, answers, aStage, aState, type StageOptions } from './toolbar-doubles.ts';

// The page behind is told of each change; there is none here.
beforeAll(() => void vi.stubGlobal('document', new EventTarget()));

const asked = { order: { id: '1-01', number: 'HS-1' }, customer: 'Maren Holloway' };
const tea = { id: 'tea', name: 'Tea', quantity: 2 };
const cups = { id: 'cups', name: 'Cups', quantity: 1 };
const orderOf = (customerCode: string | null) => answers({ clientProfileData: { customerCode }, items: [tea, cups] });

async function aToolbar(added: unknown, requests: StageOptions['requests'] = {}) {
  const bodies: unknown[] = [];
  const stage = aStage({
    page: { shownCall: () => 'call-1' },
    requests: {
      'GET /api/oms/pvt/orders/1-01': () => orderOf(aCall().customer.number),
      'GET /api/checkout/pub/orderForm': () => answers({ orderFormId: 'f', items: [{ ...tea, quantity: 1 }] }),
      'POST /api/checkout/pub/orderForm/f/items': (body) => {
        bodies.push(body);
        return answers(added);
      },
      ...requests,
    },
  });
  stage.store = aState({ call: aCall() });
  await stage.app.session.refresh();
  return { app: stage.app, bodies };
}
const told = ({ app }: Awaited<ReturnType<typeof aToolbar>>) => app.notices.current.value;

test('the goods of a denied order come into the customer’s cart at their own prices', async () => {
  const toolbar = await aToolbar({ items: [{ ...tea, quantity: 3 }, cups] });
  await copyGoods(toolbar.app, asked);
  expect(toolbar.bodies).toEqual([
    {
      orderItems: [
        { id: 'tea', quantity: 2, seller: '1' },
        { id: 'cups', quantity: 1, seller: '1' },
      ],
    },
  ]);
  expect(told(toolbar)).toMatchObject({ tone: 'done', title: 'goodsCopied' });
});

test('what the store did not add is named', async () => {
  const toolbar = await aToolbar({ items: [{ ...tea, quantity: 3 }] });
  await copyGoods(toolbar.app, asked);
  expect(told(toolbar)).toMatchObject({ tone: 'warning', title: 'goodsCopiedInPart', text: 'notAdded' });
});

test.each([
  ['another customer', 'C-99999'],
  ['a guest', null],
])('the cart gets nothing from an order of %s, even by the same name', async (_who, customerCode) => {
  const toolbar = await aToolbar({}, { 'GET /api/oms/pvt/orders/1-01': () => orderOf(customerCode) });
  await copyGoods(toolbar.app, asked);
  expect(toolbar.bodies).toEqual([]);
  expect(told(toolbar)).toMatchObject({ tone: 'alert', title: 'notCopied', text: 'copyNeedsCustomer' });
});
