import { Field } from '../../parts/Field.tsx';
import { nationalPhone } from '../../parts/national-phone.ts';
import { Unbroken } from '../../parts/Unbroken.tsx';
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
  const phone = nationalPhone(contact.phone);
  const known = [name, contact.email, phone].filter((it) => it !== '');
  return (
    <Step
      shop={shop}
      id="contact"
      number={1}
      title={t('checkout.contact')}
      isDone={state.isContactDone && !isOpen}
      summary={isOpen ? undefined : <Unbroken text={known.join(', ')} part={phone} />}
      edit={isOpen ? undefined : { href: '/checkout?step=contact', label: t('checkout.editContact') }}
    >
      {isOpen && <ContactForm shop={shop} refused={refused} />}
    </Step>
  );
};

type FormProps = Omit<ContactStepProps, 'state'>;

const ContactForm = ({ shop, refused }: FormProps) => (
  <form class="stack stack-4" method="post" action="/checkout/contact">
    <CartGuard shop={shop} />
    <div class="cols-2">
      <NameFields shop={shop} refused={refused} />
      <ReachFields shop={shop} refused={refused} />
    </div>
    <p>
      <button class="btn btn-primary btn-lg" type="submit">
        {shop.t('checkout.continue')}
      </button>
    </p>
  </form>
);

/** What the field shows: what was typed, else what is known; and what is wrong with it. */
const fieldIn = (refused: RefusedStep | undefined, name: string, known: string) => ({
  name,
  value: refused?.typed.get(name) ?? known,
  error: refused?.errors[name],
});

const NameFields = ({ shop: { t, cart }, refused }: FormProps) => (
  <>
    <Field
      {...fieldIn(refused, 'firstName', cart.contact.firstName)}
      t={t}
      label={t('checkout.firstName')}
      autocomplete="given-name"
      maxLength={100}
    />
    <Field
      {...fieldIn(refused, 'lastName', cart.contact.lastName)}
      t={t}
      label={t('checkout.lastName')}
      autocomplete="family-name"
      maxLength={100}
    />
  </>
);

/** The e-mail of an account is the customer's to change, not the checkout's. */
const ReachFields = ({ shop: { t, cart, actingFor }, refused }: FormProps) => {
  const { email, emailIsFixed, phone } = cart.contact;
  return (
    <>
      <Field
        {...fieldIn(emailIsFixed ? undefined : refused, 'email', email)}
        t={t}
        type="email"
        label={t('checkout.email')}
        autocomplete="email"
        maxLength={100}
        readOnly={emailIsFixed}
        {...(emailIsFixed && actingFor ? { hint: t('checkout.emailFixed') } : {})}
      />
      <Field
        {...fieldIn(refused, 'phone', nationalPhone(phone))}
        t={t}
        type="tel"
        label={t('checkout.phone')}
        autocomplete="tel"
        maxLength={40}
        optional
      />
    </>
  );
};
