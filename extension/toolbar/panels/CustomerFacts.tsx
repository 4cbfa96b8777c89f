import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { ban, checkCircle } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Icon } from '../ui/Icon.tsx';
import { day } from '../words/dates.ts';
import { type MessageKey, t } from '../words/words.ts';

interface Props {
  readonly app: App;
  readonly card: CustomerCard;
}

/** What the operator reads back to the customer before acting for them. */
export function CustomerFacts({ app, card }: Props) {
  const address = card.addresses.find((it) => it.isDefault) ?? card.addresses[0];
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['firstName', card.firstName],
    ['lastName', card.lastName],
    ['email', card.email],
    ['phone', card.phone],
    ['company', card.company],
    ['document', card.document && `${card.documentType.toUpperCase()} ${card.document}`],
    ['deliveryAddress', address?.text ?? ''],
  ];
  return (
    <>
      <div class="tt-check">
        <b>{t('checkWithCustomer')}</b>
        <PhoneHelp app={app} card={card} />
      </div>
      <dl class="tt-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd class={value ? '' : 'hint'}>{value || t('notKnown')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Consent: since when the customer allows phone help, or that they do not. */
export function PhoneHelp({ app, card }: Props) {
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

/** Why "Log in as" is off for this customer; undefined when it is not. */
export function refusalOf({ refusal, firstName, name }: CustomerCard): string | undefined {
  if (refusal === null) return undefined;
  if (refusal === 'consent-withdrawn') return t('refusedConsent', firstName || name);
  return t(refusal === 'right-missing' ? 'rightMissing' : 'refusedAccount');
}
