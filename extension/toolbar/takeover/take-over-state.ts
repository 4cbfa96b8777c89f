import { signal } from '@preact/signals-core';
import { cartChangedEvent } from '../../../shared/api/paths.ts';
import type { TakeOver } from '../../../shared/api/takeover.ts';
import type { ApiFailure, ApiResult } from '../../store/api-client.ts';
import { createTakeOverApi } from '../../store/take-over-api.ts';
import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';

/** The live cart as the panel knows it, and what the operator does with it. */
export function createTakeOverState(app: App) {
  const api = createTakeOverApi(app.outside.askStore);
  const view = signal<TakeOver | undefined>(undefined);
  /** Why the cart could not be read. */
  const unread = signal<ApiFailure | undefined>(undefined);
  /** Why the latest deed was not done. */
  const failure = signal<ApiFailure | undefined>(undefined);
  const isBusy = signal(false);

  async function load(): Promise<void> {
    const reply = await api.look();
    if (isBusy.peek()) return; // what is under way knows better
    view.value = reply.ok ? reply.value : undefined;
    unread.value = reply.ok || reply.problem.code === 'nobody-served' ? undefined : reply.problem;
  }

  /** One at a time. Afterwards the page and the bar show the cart as it is. */
  async function act<T>(run: () => Promise<ApiResult<T>>, done?: (value: T) => void): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    failure.value = undefined;
    const reply = await run();
    isBusy.value = false;
    await load();
    if (reply.ok) done?.(reply.value);
    else failure.value = reply.problem;
    document.dispatchEvent(new Event(cartChangedEvent));
    await app.session.refresh();
  }

  /** The cart of a shopper who is not signed in is another one than the page was drawn for. */
  const leaveTo = (path: string, isSignedIn: boolean) => {
    if (!isSignedIn) app.outside.page.goTo(path);
  };
  const nameOf = ({ shopper }: TakeOver): string => shopper.firstName || t('theShopper');

  return {
    view,
    unread,
    failure,
    isBusy,
    load,
    nameOf,
    take: (how: { readonly code?: string; readonly empty?: boolean } = {}) =>
      act(
        () => api.take(how),
        ({ shopper }) => leaveTo('/cart', shopper.isSignedIn),
      ),
    setQuantity: ({ orderFormId, version }: TakeOver, index: number, quantity: number) =>
      act(() => api.setQuantity(orderFormId, version, index, quantity)),
    putBack: ({ version }: TakeOver, uniqueId: string) => act(() => api.putBack(uniqueId, version)),
    handBack: (shown: TakeOver, changes: 'kept' | 'undone') =>
      act(
        () => api.handBack(changes),
        () => {
          app.notices.show({ tone: 'done', title: t('handedBack', nameOf(shown)) });
          leaveTo('/', shown.shopper.isSignedIn);
        },
      ),
    addItems: (shown: TakeOver) =>
      act(
        () => api.addItems(shown.version),
        ({ draft }) => {
          const text = t('itemsAddedText', nameOf(shown));
          app.notices.show({ tone: 'done', title: t('itemsAdded', draft.number), text });
          leaveTo('/', shown.shopper.isSignedIn);
        },
      ),
    askRelease: ({ lock }: TakeOver) =>
      act(api.askRelease, () => app.notices.show({ tone: 'done', title: t('releaseAsked', lock?.by ?? '') })),
    breakLock: ({ orderFormId }: TakeOver) => act(() => api.breakLock(orderFormId)),
  };
}
export type TakeOverState = ReturnType<typeof createTakeOverState>;
