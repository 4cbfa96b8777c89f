import type { ComponentChildren } from 'preact';
import * as icons from '../../../../shared/design/icons.ts';
import type { CustomerDetail } from '../../../features/customers/customer-detail.ts';
import { may } from '../../../features/session/identity.ts';
import { AddressText } from '../../parts/AddressText.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Panel } from '../parts/Panel.tsx';
import { customerAddress } from './customers-query.ts';
import { DuringCall } from './DuringCall.tsx';

interface CustomerAsideProps {
  readonly desk: Desk;
  readonly detail: CustomerDetail;
}

/** Beside the details: consent, account and addresses. */
export const CustomerAside = ({ desk, detail }: CustomerAsideProps) => (
  <div class="a-grid">
    <Panel title={desk.t('customers.help')} padded>
      <PhoneHelp desk={desk} detail={detail} />
    </Panel>
    <Panel title={desk.t('customers.account')} padded>
      <Account desk={desk} detail={detail} />
    </Panel>
    <Panel title={desk.t('customers.addresses')} padded>
      <Addresses desk={desk} detail={detail} />
    </Panel>
  </div>
);

/** Consent is the customer's: an administrator may switch it off for them, nobody switches it on. */
const PhoneHelp = ({ desk, detail }: CustomerAsideProps) => {
  const { t, formats } = desk;
  const since = detail.card.phoneHelpSince;
  if (since === null) return <p class="c-help is-off">{t('customers.helpOff')}</p>;
  return (
    <div class="stack stack-3 c-acts">
      <p class="c-help">
        <Icon path={icons.checkCircle} />
        <span>
          <Rich t={t} of="customers.helpSince" values={{ day: <Time at={since} text={formats.day(since)} /> }} />
        </span>
      </p>
      {may(desk.identity, 'manage-customers') && (
        <DuringCall desk={desk}>
          <Confirm
            desk={desk}
            id="help-off"
            opens={t('customers.switchHelpOff')}
            title={t('customers.helpOffTitle')}
            text={<Rich t={t} of="customers.helpOffText" values={{ name: <Name detail={detail} /> }} />}
            action={actAddress(detail, 'phone-help-off')}
            confirm={t('customers.switchHelpOff')}
            keep={t('customers.keep')}
          />
        </DuringCall>
      )}
    </div>
  );
};

const Account = ({ desk, detail }: CustomerAsideProps) => {
  const { t, formats, identity } = desk;
  const { card, hasPassword, updatedAt, updatedBy } = detail;
  const changed = <Time at={updatedAt} text={formats.shortMoment(updatedAt)} />;
  return (
    <div class="stack stack-3">
      <dl class="dl">
        <div>
          <dt>{t('customers.customerSince')}</dt>
          <dd>
            <Time at={card.customerSince} text={formats.day(card.customerSince)} />
          </dd>
        </div>
        <div>
          <dt>{t('customers.lastChange')}</dt>
          <dd>
            {updatedBy ? (
              <Rich t={t} of="customers.lastChangeBy" values={{ time: changed, who: <bdi>{updatedBy}</bdi> }} />
            ) : (
              changed
            )}
          </dd>
        </div>
        <div>
          <dt>{t('customers.password')}</dt>
          <dd>{t(hasPassword ? 'customers.hasPassword' : 'customers.noPassword')}</dd>
        </div>
      </dl>
      <DuringCall desk={desk}>
        <div class="stack c-acts">
          {may(identity, 'update-customer') && !card.disabled && (
            <Act desk={desk} detail={detail} verb="password-link">
              {t('customers.mailLink')}
            </Act>
          )}
          {may(identity, 'manage-customers') && <OnOff desk={desk} detail={detail} />}
        </div>
      </DuringCall>
    </div>
  );
};

const Addresses = ({ desk: { t }, detail: { addresses } }: CustomerAsideProps) =>
  addresses.length === 0 ? (
    <p class="muted">{t('customers.noAddresses')}</p>
  ) : (
    <ul class="stack stack-3">
      {addresses.map((address) => (
        <li key={address.id}>
          <address class="o-address">
            <span>
              <b>
                <bdi>{address.name || address.receiver}</bdi>
              </b>{' '}
              {address.isDefault && <span class="badge">{t('customers.isDelivery')}</span>}
            </span>
            {address.receiver !== address.name && address.name && <bdi>{address.receiver}</bdi>}
            <span class="muted">
              <AddressText address={address} />
            </span>
          </address>
        </li>
      ))}
    </ul>
  );

/** An account is disabled after a question, and enabled at once. */
const OnOff = ({ desk, detail }: CustomerAsideProps) => {
  const { t } = desk;
  if (detail.card.disabled)
    return (
      <Act desk={desk} detail={detail} verb="enable">
        {t('customers.enable')}
      </Act>
    );
  return (
    <Confirm
      desk={desk}
      id="disable"
      opens={t('customers.disable')}
      title={t('customers.disableTitle')}
      text={<Rich t={t} of="customers.disableText" values={{ name: <Name detail={detail} /> }} />}
      action={actAddress(detail, 'disable')}
      confirm={t('customers.disable')}
      keep={t('customers.keep')}
    />
  );
};

interface ActProps extends CustomerAsideProps {
  readonly verb: 'password-link' | 'enable';
  readonly children: ComponentChildren;
}

const Act = ({ desk, detail, verb, children }: ActProps) => (
  <form method="post" action={actAddress(detail, verb)}>
    <FormGuard page={desk} />
    <button type="submit" class="btn btn-secondary">
      {children}
    </button>
  </form>
);

const Name = ({ detail: { card } }: Pick<CustomerAsideProps, 'detail'>) => <bdi>{card.name || card.email}</bdi>;

const actAddress = ({ card }: CustomerDetail, act: string): string => `${customerAddress(card.number)}/${act}`;
