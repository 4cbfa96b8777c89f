import { signal } from '@preact/signals-core';
import { cartChangedEvent } from '../../../shared/api/paths.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import type { PriceApi } from '../../store/price-api.ts';
import { type CartView, readCart } from '../../store/read-cart.ts';
import type { App } from '../create-app.ts';
import type { EditedLine } from './price-edit.ts';

/** Why a line has another quantity than was asked for. */
export type QuantityProblem = { readonly lineId: string } & (
  | { readonly kind: 'short' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
);

/** Changes quantities by the store alone: what is shown changes with its answer, one change at a time. */
export function createQuantityChange(app: Pick<App, 'session'>, api: Pick<PriceApi, 'quantity'>) {
  /** Id of the line whose change is under way. */
  const saving = signal<string | undefined>(undefined);
  const problem = signal<QuantityProblem | undefined>(undefined);
  /** The cart as the store answered last. */
  const answer = signal<CartView | undefined>(undefined);

  /** 0 removes the line. True when the store has it so. */
  async function set({ cart, line }: EditedLine, quantity: number): Promise<boolean> {
    if (saving.peek() !== undefined) return false;
    const { id: lineId, index } = line;
    saving.value = lineId;
    const address = { orderFormId: cart.orderFormId, version: cart.version, index, uniqueId: lineId };
    const reply = await api.quantity(address, quantity);
    if (reply.ok) answer.value = readCart(reply.value);
    const now = answer.peek()?.lines.find((it) => it.id === lineId);
    const isSo = reply.ok && (now?.quantity ?? 0) === quantity;
    if (!reply.ok) problem.value = { kind: 'failed', lineId, failure: reply.problem };
    else problem.value = isSo ? undefined : { kind: 'short', lineId };
    document.dispatchEvent(new Event(cartChangedEvent));
    await app.session.refresh();
    saving.value = undefined;
    return isSo;
  }

  /** The newest of the cart that was read and the one that was answered. */
  const newest = (read: CartView): CartView => {
    const answered = answer.value;
    const isNewer = answered?.orderFormId === read.orderFormId && (answered.version ?? 0) > (read.version ?? 0);
    return isNewer ? answered : read;
  };

  return { saving, problem, set, newest };
}
