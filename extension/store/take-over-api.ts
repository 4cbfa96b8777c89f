import { paths, takeOverPaths } from '../../shared/api/paths.ts';
import type * as api from '../../shared/api/takeover.ts';
import type { ApiClient } from './api-client.ts';

/** The store's interface for taking carts over: one method a request, no rules. */
export function createTakeOverApi(ask: ApiClient['ask']) {
  const { one } = takeOverPaths;
  const change = { method: 'POST', isInput: true } as const;
  return {
    look: () => ask<typeof api.getTakeOver>(one),
    take: (body: { readonly code?: string; readonly empty?: boolean }) =>
      ask<typeof api.postTakeOver>(one, { ...change, body }),
    handBack: (changes: 'kept' | 'undone') =>
      ask<typeof api.postHandBack>(`${one}/hand-back`, { ...change, body: { changes } }),
    putBack: (uniqueId: string, version: number) =>
      ask<typeof api.postPutBack>(`${one}/put-back`, { ...change, body: { uniqueId, version } }),
    addItems: (version: number) => ask<typeof api.postAddItems>(`${one}/add-items`, { ...change, body: { version } }),
    askRelease: () => ask<typeof api.postAskRelease>(`${one}/ask`, change),
    breakLock: (orderFormId: string) =>
      ask<typeof api.postBreakLock>(`${one}/break`, { ...change, body: { orderFormId } }),
    setQuantity: (orderFormId: string, version: number, index: number, quantity: number) =>
      ask(`${paths.orderForm}/${encodeURIComponent(orderFormId)}/items/update`, {
        ...change,
        version,
        body: { orderItems: [{ index, quantity }] },
      }),
  };
}
