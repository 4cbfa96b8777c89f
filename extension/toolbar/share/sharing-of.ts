import { signal } from '@preact/signals-core';
import type { MadeShare } from '../../../shared/api/shares.ts';
import type { QrDrawing } from '../../messaging/protocol.ts';
import type { ApiFailure, ApiResult } from '../../store/api-client.ts';
import { createShareApi } from '../../store/share-api.ts';
import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';

/** Days to choose from. */
export const dayChoices = [1, 3, 7, 30] as const;

/** A link as it was just made: its address is told once, so it stays here until the page is left. */
export interface MadeLink extends MadeShare {
  /** The cart that it was made of. */
  readonly cart: string;
  readonly qr: QrDrawing | undefined;
}

const createSharing = (app: App) => {
  const api = createShareApi(app.outside.askStore);
  const days = signal<number>(7);
  const message = signal('');
  const made = signal<MadeLink | undefined>(undefined);
  const busy = signal(false);
  const failure = signal<ApiFailure | undefined>(undefined);
  /** What has just been done, for the panel and for screen readers. */
  const news = signal('');
  /** Counts what changed the list of links. */
  const turn = signal(0);

  async function run<T>(ask: () => Promise<ApiResult<T>>, done: (value: T) => string | Promise<string>): Promise<void> {
    if (busy.peek()) return;
    busy.value = true;
    failure.value = undefined;
    const reply = await ask();
    busy.value = false;
    if (!reply.ok) {
      failure.value = reply.problem;
      return;
    }
    news.value = await done(reply.value);
    app.announcer.tell(news.value);
    turn.value++;
  }

  return {
    days,
    message,
    made,
    busy,
    failure,
    news,
    turn,
    list: api.list,
    make: (orderFormId: string, cart: string) =>
      run(
        () => api.make({ orderFormId, expiresInDays: days.peek(), message: message.peek() }),
        async (link) => {
          const drawn = await app.outside.askBackground('drawQr', { text: link.url });
          made.value = { ...link, cart, qr: drawn.ok ? drawn.value : undefined };
          return t('linkMade');
        },
      ),
    change: (id: string, change: { readonly expiresInDays?: number; readonly message?: string }) =>
      run(
        () => api.change(id, change),
        () => t('linkChanged'),
      ),
    revoke: (id: string) =>
      run(
        () => api.revoke(id),
        () => {
          if (made.peek()?.id === id) made.value = undefined;
          return t('linkRevoked');
        },
      ),
    mail: ({ id, url }: MadeLink) =>
      run(
        () => api.mail(id, { url }),
        ({ sentTo }) => t('linkSentTo', sentTo),
      ),
    startAgain() {
      made.value = undefined;
      news.value = '';
    },
    tell(words: string) {
      news.value = words;
      app.announcer.tell(words);
    },
  };
};

export type Sharing = ReturnType<typeof createSharing>;
const known = new WeakMap<App, Sharing>();

/** The verbs of this toolbar's links; one set a toolbar. */
export function sharingOf(app: App): Sharing {
  const sharing = known.get(app) ?? createSharing(app);
  known.set(app, sharing);
  return sharing;
}
