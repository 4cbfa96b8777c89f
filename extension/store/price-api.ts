import type { getPriceReasons, PriceBody, postPriceVerdict } from '../../shared/api/manual-prices.ts';
import { paths, pricePaths } from '../../shared/api/paths.ts';
import type { ApiClient } from './api-client.ts';

/** The line whose price is meant, as it was read. */
export interface LineAddress {
  readonly orderFormId: string;
  readonly version: number | undefined;
  readonly index: number;
  readonly uniqueId: string;
}

/** The store's interface for manual prices: one method a request, no rules. */
export function createPriceApi(ask: ApiClient['ask']) {
  const pathOf = ({ orderFormId, index }: LineAddress) =>
    `${paths.orderForm}/${encodeURIComponent(orderFormId)}/items/${index}/price`;
  const write = ({ version }: LineAddress) => ({ isInput: true, ...(version === undefined ? {} : { version }) });
  return {
    cart: () => ask(paths.orderForm),
    reasons: () => ask<typeof getPriceReasons>(pricePaths.reasons),
    verdict: ({ orderFormId, uniqueId }: LineAddress, price: number, signal: AbortSignal) =>
      ask<typeof postPriceVerdict>(pricePaths.verdict, {
        method: 'POST',
        body: { orderFormId, uniqueId, price },
        signal,
      }),
    /** 0 removes the line. */
    quantity: (line: LineAddress, quantity: number) =>
      ask(`${paths.orderForm}/${encodeURIComponent(line.orderFormId)}/items/update`, {
        method: 'POST',
        body: { orderItems: [{ uniqueId: line.uniqueId, index: line.index, quantity }] },
        ...write(line),
      }),
    save: (line: LineAddress, body: PriceBody) =>
      ask(pathOf(line), { method: 'PUT', body: { ...body, uniqueId: line.uniqueId }, ...write(line) }),
    revert: (line: LineAddress) =>
      ask(`${pathOf(line)}?${new URLSearchParams({ uniqueId: line.uniqueId })}`, { method: 'DELETE', ...write(line) }),
  };
}
export type PriceApi = ReturnType<typeof createPriceApi>;
