import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';

/** The page's own log-out or identity link was pressed while acting: it would leave the account by a side door. */
export function offerEnd(app: App): void {
  const call = app.session.call();
  if (!call) return;
  const isPreparing = call.kind === 'preparing';
  app.notices.show({
    tone: 'plain',
    title: isPreparing ? t('preparingCartNow', call.customer.name) : t('inAccountOf', call.customer.firstName),
    text: t(isPreparing ? 'endPreparingInstead' : 'endInstead'),
    stay: t('stay'),
    action: {
      label: t(isPreparing ? 'endPreparing' : 'endCall'),
      run: () => app.panels.open({ name: 'end-call' }, undefined, true),
    },
  });
}
