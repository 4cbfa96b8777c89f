import { demoAppKey } from '../../server/storage/demo/demo-accounts.ts';
import { demoPassword } from './shop.ts';

/** A client of the JSON interface that carries its token as a header, as VTEX's server-side clients do. */
export interface WireClient {
  get<T>(path: string): Promise<T>;
  /** Rejects on any reply but a success. */
  post<T>(path: string, body: unknown): Promise<T>;
  readonly token: string;
}

/** Signs in by VTEX ID with a demo account's e-mail. */
export async function wireClient(origin: string, email: string): Promise<WireClient> {
  const signedIn = await send<{ authCookie: { Value: string } }>(
    `${origin}/api/vtexid/pub/authentication/classic/validate`,
    'POST',
    {},
    { login: email, password: demoPassword },
  );
  const token = signedIn.authCookie.Value;
  const headers = { VtexIdclientAutCookie: token };
  return {
    token,
    get: (path) => send(origin + path, 'GET', headers),
    post: (path, body) => send(origin + path, 'POST', headers, body),
  };
}

async function send<T>(url: string, method: string, headers: Record<string, string>, body?: unknown): Promise<T> {
  const reply = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${url} answered ${reply.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text || 'null');
}

/** As `wireClient`, with the demo store's app key: a server that may open any cart. */
export const appClient = (origin: string): Pick<WireClient, 'get' | 'post'> => {
  const headers = { 'X-VTEX-API-AppKey': demoAppKey.key, 'X-VTEX-API-AppToken': demoAppKey.token };
  return {
    get: (path) => send(origin + path, 'GET', headers),
    post: (path, body) => send(origin + path, 'POST', headers, body),
  };
};

/** The members of VTEX's orderForm that the tests read. */
export interface OrderFormReply {
  readonly orderFormId: string;
  readonly items: readonly { readonly id: string; readonly quantity: number }[];
}

/** An open cart with one line of one piece. */
export async function cartWithOneLine(client: WireClient, skuId: string): Promise<OrderFormReply> {
  const { orderFormId, items } = await client.post<OrderFormReply>('/api/checkout/pub/orderForm', {});
  const path = `/api/checkout/pub/orderForm/${orderFormId}/items`;
  if (items.length > 0) await client.post(`${path}/removeAll`, {});
  return client.post(path, { orderItems: [{ id: skuId, quantity: 1, seller: '1' }] });
}

/** Something that the demo store sells. */
export async function anySku(origin: string): Promise<string> {
  const text = await (await fetch(`${origin}/search?q=HS-COF-104`)).text();
  const id = /name="sku" value="([^"]+)"/.exec(text)?.[1];
  if (!id) throw new Error('The search page offers nothing to buy.');
  return id;
}
