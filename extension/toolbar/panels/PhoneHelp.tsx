import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { ban, checkCircle } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { day } from '../words/dates.ts';
import { t } from '../words/words.ts';

/** Consent: since when the customer allows phone help, or that they do not. */
export function PhoneHelp({ app, card }: { readonly app: App; readonly card: CustomerCard }) {
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  return card.phoneHelpSince === null ? (
    <span class="tt-consent tt-red">
      <Icon path={ban} />
      {t('phoneHelpOff')}
    </span>
  ) : (
    <span class="tt-consent tt-green">
      <Icon path={checkCircle} />
      {t('phoneHelpSince', day(card.phoneHelpSince, app.clock.at(), zone))}
    </span>
  );
}
