import type { PickupContact, PickupContacts } from '../../features/checkout/pickup-contacts.ts';
import type { Translator } from '../messages/translator.ts';
import { nationalPhone } from './national-phone.ts';

interface PickupPeopleProps {
  readonly t: Translator;
  readonly contacts: PickupContacts;
  /** How a phone number is shown; as people of its country write it unless said. */
  readonly phoneWords?: (phone: string) => string;
}

/** Who may fetch an order. */
export const PickupPeople = ({ t, contacts: { primary, alternate }, phoneWords }: PickupPeopleProps) => {
  const how = phoneWords ? { phoneWords } : {};
  return (
    <>
      <PickupPerson label={t('checkout.primaryContact')} person={primary} {...how} />
      {alternate && <PickupPerson label={t('checkout.alternateContact')} person={alternate} {...how} />}
    </>
  );
};

interface PickupPersonProps extends Pick<PickupPeopleProps, 'phoneWords'> {
  readonly label: string;
  readonly person: PickupContact;
}

export const PickupPerson = ({ label, person, phoneWords = nationalPhone }: PickupPersonProps) => (
  <p class="pickup-people">
    <b>{label}</b>
    <br />
    <bdi>{`${person.firstName} ${person.lastName}`.trim()}</bdi>
    <br />
    {[person.email, phoneWords(person.phone)].filter((it) => it !== '').join(' · ')}
  </p>
);
