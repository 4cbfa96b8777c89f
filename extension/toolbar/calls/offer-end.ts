import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';

/** The page's own log-out or identity link was pressed while acting: it would leave the account by a side door. */
export function offerEnd(app: App): void {
  const call = app.session.call();
  if (!call) return;
  app.notices.show({
    tone: 'plain',
    title: t('inAccountOf', call.customer.firstName),
    text: t('endInstead'),
    stay: t('stay'),
    action: { label: t('endCall'), run: () => app.panels.open({ name: 'end-call' }, undefined, true) },
  });
}
