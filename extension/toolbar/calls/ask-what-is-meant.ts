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

/** The page's own way to the checkout was pressed while the customer waits for their cart. */
export function askAboutCheckout({ session, notices, outside }: App): void {
  const name = session.call()?.customer.firstName;
  if (name === undefined) return;
  notices.show({
    tone: 'plain',
    title: t('cartTakenOver', name),
    text: t('checkOutInstead', name),
    stay: t('stay'),
    action: { label: t('checkOutFor', name), run: () => outside.page.goTo('/checkout') },
  });
}
