import type { Body } from '../../shared/api/contract.ts';
import { askedPricePaths, paths, payLinksPath, sessionInputs } from '../../shared/api/paths.ts';
import type { postPayLink } from '../../shared/api/pay-links.ts';
import type { getAskedPrices, postTold } from '../../shared/api/price-requests.ts';
import type { getCustomer, getCustomerOrders, searchCustomers } from '../../shared/api/telesales.ts';
import type { endCall, extendCall, prepareCart } from '../../shared/api/telesales-calls.ts';
import type { createCustomer, getCustomerForm, updateCustomer } from '../../shared/api/telesales-customers.ts';
import type { CallOutcome, CallReason } from '../../shared/domain/call.ts';
import type { CallEnd } from '../messaging/protocol.ts';
import type { ApiClient } from './api-client.ts';
import { askToolbar } from './ask-toolbar.ts';

/** Whom to act for, and why. */
export interface CallStart {
  readonly email: string;
  readonly reason: CallReason;
  /** Required for the reason `other`. */
  readonly note: string;
  /** The call that this tab shows, '' for none. */
  readonly shownCall: string;
  /** How the running call ends, when there is one. */
  readonly previousOutcome?: CallOutcome;
}

/** The store's interface as the toolbar uses it: one method a request, no rules. */
export function createStoreApi(ask: ApiClient['ask']) {
  return {
    toolbar: () => askToolbar(ask),
    customers: (q: string, signal: AbortSignal) =>
      ask<typeof searchCustomers>(`${paths.customers}?${new URLSearchParams({ q })}`, { signal }),
    customer: (number: string) => ask<typeof getCustomer>(paths.customer(number)),
    orders: (number: string) => ask<typeof getCustomerOrders>(paths.customerOrders(number)),
    customerForm: () => ask<typeof getCustomerForm>(paths.customerForm),
    createCustomer: (body: Body<typeof createCustomer>) =>
      ask<typeof createCustomer>(paths.customers, { method: 'POST', isInput: true, body }),
    updateCustomer: (number: string, body: Body<typeof updateCustomer>) =>
      ask<typeof updateCustomer>(paths.customer(number), { method: 'PATCH', isInput: true, body }),
    askedPrices: () => ask<typeof getAskedPrices>(askedPricePaths.all),
    noteTold: (id: string) => ask<typeof postTold>(askedPricePaths.told(id), { method: 'POST' }),
    /** VTEX's orderForm, as it came. */
    cart: () => ask(paths.orderForm),
    startCall: ({ email, reason, note, shownCall, previousOutcome }: CallStart) =>
      ask(paths.sessions, {
        method: 'POST',
        isInput: true,
        body: {
          public: {
            [sessionInputs.email]: { value: email },
            [sessionInputs.reason]: { value: reason },
            [sessionInputs.shownCall]: { value: shownCall },
            ...(note ? { [sessionInputs.reasonNote]: { value: note } } : {}),
            ...(previousOutcome ? { [sessionInputs.previousOutcome]: { value: previousOutcome } } : {}),
          },
        },
      }),
    prepareCart: (body: Body<typeof prepareCart>) =>
      ask<typeof prepareCart>(paths.prepareCart, { method: 'POST', isInput: true, body }),
    /** VTEX's order, as it came. */
    order: (id: string) => ask(`/api/oms/pvt/orders/${encodeURIComponent(id)}`),
    addGoods: (orderFormId: string, goods: readonly { readonly id: string; readonly quantity: number }[]) =>
      ask(`${paths.orderForm}/${encodeURIComponent(orderFormId)}/items`, {
        method: 'POST',
        isInput: true,
        body: { orderItems: goods.map(({ id, quantity }) => ({ id, quantity, seller: '1' })) },
      }),
    /** An empty cart in place of the open one, which is put away. */
    newCart: () => ask(`${paths.orderForm}?forceNewCart=true`, { method: 'POST', isInput: true }),
    extendCall: (callId: string) =>
      ask<typeof extendCall>(paths.extendCall, { method: 'POST', isInput: true, body: { callId } }),
    makePayLink: (orderFormId: string, mail: boolean) =>
      ask<typeof postPayLink>(payLinksPath, { method: 'POST', isInput: true, body: { orderFormId, mail } }),
    endCall: (end: CallEnd) => ask<typeof endCall>(paths.endCall, { method: 'POST', isInput: true, body: end }),
  };
}
export type StoreApi = ReturnType<typeof createStoreApi>;
