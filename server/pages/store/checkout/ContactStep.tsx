import { Field } from '../../parts/Field.tsx';
import { nationalPhone } from '../../parts/national-phone.ts';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { Shop } from '../shop.ts';
import type { CheckoutState, RefusedStep } from './checkout-view.ts';
import { Step } from './Step.tsx';

interface ContactStepProps {
  readonly shop: Shop;
  readonly state: CheckoutState;
  readonly refused: RefusedStep | undefined;
}

/** Who orders. */
export const ContactStep = ({ shop, state, refused }: ContactStepProps) => {
  const { t, cart } = shop;
  const { contact } = cart;
  const isOpen = state.open === 'contact';
  const name = `${contact.firstName} ${contact.lastName}`.trim() || contact.company;
  const known = [name, contact.email, nationalPhone(contact.phone)].filter((it) => it !== '');
  return (
    <Step
      shop={shop}
      id="contact"
      number={1}
      title={t('checkout.contact')}
      isDone={state.isContactDone && !isOpen}
      summary={isOpen ? undefined : known.join(', ')}
      edit={isOpen ? undefined : { href: '/checkout?step=contact', label: t('checkout.editContact') }}
    >
      {isOpen && <ContactForm shop={shop} refused={refused} />}
    </Step>
  );
};

const ContactForm = ({ shop, refused }: Omit<ContactStepProps, 'state'>) => {
  const { t, cart } = shop;
  const { contact } = cart;
  const typed = (name: string, known: string): string => refused?.typed.get(name) ?? known;
  const error = (name: string) => refused?.errors[name];
  return (
    <form class="stack stack-4" method="post" action="/checkout/contact">
      <CartGuard shop={shop} />
      <div class="cols-2">
        <Field
          t={t}
          name="firstName"
          label={t('checkout.firstName')}
          value={typed('firstName', contact.firstName)}
          autocomplete="given-name"
          maxLength={100}
          error={error('firstName')}
        />
        <Field
          t={t}
          name="lastName"
          label={t('checkout.lastName')}
          value={typed('lastName', contact.lastName)}
          autocomplete="family-name"
          maxLength={100}
          error={error('lastName')}
        />
        <Field
          t={t}
          name="email"
          type="email"
          label={t('checkout.email')}
          value={contact.emailIsFixed ? contact.email : typed('email', contact.email)}
          autocomplete="email"
          maxLength={100}
          readOnly={contact.emailIsFixed}
          {...(contact.emailIsFixed && shop.actingFor ? { hint: t('checkout.emailFixed') } : {})}
          error={error('email')}
        />
        <Field
          t={t}
          name="phone"
          type="tel"
          label={t('checkout.phone')}
          value={typed('phone', nationalPhone(contact.phone))}
          autocomplete="tel"
          maxLength={40}
          optional
          error={error('phone')}
        />
      </div>
      <p>
        <button class="btn btn-primary btn-lg" type="submit">
          {t('checkout.continue')}
        </button>
      </p>
    </form>
  );
};
