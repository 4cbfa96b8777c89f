import { link as linkIcon } from '../../../shared/design/icons.ts';
import { longestShareMessage } from '../../../shared/domain/share.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { t } from '../words/words.ts';
import { DaysField } from './DaysField.tsx';
import { sharingOf } from './sharing-of.ts';

/** How long the link is good, and what stands above the cart. */
export function LinkForm({ app }: { readonly app: App }) {
  const sharing = sharingOf(app);
  const cart = app.session.state.value?.call?.cart;
  if (!cart) return null;
  return (
    <>
      <DaysField
        id="tt-share-days"
        label={t('expires')}
        value={sharing.days.value}
        onChoose={(days) => {
          sharing.days.value = days;
        }}
      />
      <div class="field">
        <label for="tt-share-message">
          {t('shareMessage')} <span class="opt">{t('shareMessageOptional')}</span>
        </label>
        <textarea
          id="tt-share-message"
          class="input tt-message"
          rows={3}
          maxLength={longestShareMessage}
          value={sharing.message.value}
          onInput={({ currentTarget }) => {
            sharing.message.value = currentTarget.value;
          }}
        />
      </div>
      <Button
        kind="primary"
        icon={linkIcon}
        isBusy={sharing.busy.value}
        refusal={app.session.outage.value ? t('offWhileOffline') : undefined}
        onPress={() => void sharing.make(cart.orderFormId, `${cart.orderFormId} ${cart.version}`)}
      >
        {t('makeLink')}
      </Button>
    </>
  );
}
