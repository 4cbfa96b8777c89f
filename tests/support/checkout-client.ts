import type { LightMyRequestResponse } from 'fastify';
import type { OrderForm } from '../../shared/api/order-form.ts';
import type { TestBrowser } from './test-browser.ts';

const root = '/api/checkout/pub/orderForm';

/** VTEX's checkout as its clients drive it, through one browser. Its name of the cart follows every reply. */
export class CheckoutClient {
  readonly browser: TestBrowser;
  id = '';

  constructor(browser: TestBrowser) {
    this.browser = browser;
  }

  /** The open cart; its id is the one that the other verbs work on. */
  async open(): Promise<OrderForm> {
    return this.form(await this.browser.get(root));
  }

  send = (
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    json?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> => this.browser.send(`${root}/${this.id}/${path}`, { method, json, headers });

  /** As `send`, for a change that must be taken. */
  async change(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, json?: unknown): Promise<OrderForm> {
    return this.form(await this.send(method, path, json));
  }

  add = (id: string, quantity: number) => this.change('POST', 'items', { orderItems: [{ id, quantity, seller: '1' }] });

  /** Everything an order needs beside its items, for a visitor too. */
  async fillIn(paymentSystem: number | string = 201): Promise<OrderForm> {
    await this.change('POST', 'attachments/shippingData', { selectedAddresses: [address] });
    return this.change('POST', 'attachments/paymentData', { payments: [{ paymentSystem }] });
  }

  private form(reply: LightMyRequestResponse): OrderForm {
    if (reply.statusCode !== 200) throw new Error(`Checkout answered ${reply.statusCode}: ${reply.body}`);
    const form: OrderForm = reply.json();
    this.id = form.orderFormId;
    return form;
  }
}

export const address = {
  addressType: 'residential',
  receiverName: 'Maren Holloway',
  addressId: 'typed-1',
  postalCode: '97209',
  city: 'Portland',
  state: 'OR',
  country: 'USA',
  street: 'NW 6th Ave',
  number: '800',
  neighborhood: '',
  complement: 'Union Station',
  reference: null,
  geoCoordinates: [],
};
