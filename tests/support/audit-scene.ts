import { addToCart } from './carts.ts';
import type { Engine } from './engines.ts';
import { seedShop } from './goods.ts';
import { type PageDocument, tableRows } from './page-document.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

export interface Scene {
  readonly store: TestApp;
  readonly admin: TestBrowser;
  readonly callId: string;
}

/** Nadia has ended a call with Maren: two changes of the cart, one attempt that was refused. Tomas tried to act for a colleague. */
export async function afterACall(engine: Engine, reasonNote = 'Wants the usual'): Promise<Scene> {
  const store = await testApp({ engine, seed: seedShop });
  const nadia = await store.signedIn('operator@store.test');
  store.advance(60_000);
  await nadia.startCall('maren@store.test', { reasonNote });
  const callId = String((await nadia.get('/api/telesales/v1/toolbar')).json().call.id);
  store.advance(30_000);
  await addToCart(nadia, 'tea', 1);
  await addToCart(nadia, 'cups', 2);
  await nadia.navigate('/admin/audit');
  store.advance(45_000);
  await nadia.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over', note: 'Will pay later' });
  store.advance(86_400_000);
  const tomas = await store.signedIn('operator2@store.test');
  await tomas.startCall('approver@store.test');
  return { store, callId, admin: await store.signedIn('admin@store.test') };
}

/** Time, who, for, action, change, result: without the link's name and what an entry holds when it is opened. */
export const entriesOn = (page: PageDocument) =>
  tableRows(page).map((row) => row.slice(1, 6).map((cell) => cell.replace(/ ?Details .*/, '')));
export const actionsOn = (page: PageDocument) => entriesOn(page).map((row) => row[2]);
