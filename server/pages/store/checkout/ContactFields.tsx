import type { PickupContactInput } from '../../../features/checkout/pickup-contacts.ts';
import { Field } from '../../parts/Field.tsx';
import { nationalPhone } from '../../parts/national-phone.ts';
import type { Shop } from '../shop.ts';
import type { RefusedStep } from './checkout-view.ts';
import type { ContactPrefix } from './pickup-contact-fields.ts';

interface ContactFieldsProps {
  readonly shop: Shop;
  readonly prefix: ContactPrefix;
  readonly known: PickupContactInput | undefined;
  readonly refused: RefusedStep | undefined;
  /** The form that sends them, where they lie outside of it. */
  readonly form?: string;
  /** Typing goes on here, at the first field that is wrong. */
  readonly hasFocus?: boolean;
}

/** Somebody who fetches the goods. Not always shown, so the server says what is missing. */
export const ContactFields = ({ shop: { t }, prefix, known, refused, form, hasFocus = false }: ContactFieldsProps) => {
  const inputs = [
    { field: 'firstName', type: 'text', label: t('checkout.firstName'), maxLength: 100 },
    { field: 'lastName', type: 'text', label: t('checkout.lastName'), maxLength: 100 },
    { field: 'email', type: 'email', label: t('checkout.email'), maxLength: 254 },
    { field: 'phone', type: 'tel', label: t('checkout.phone'), maxLength: 40 },
  ] as const;
  const errors = refused?.errors ?? {};
  const focused = inputs.find(({ field }) => prefix + field in errors) ?? inputs[0];
  const shown = (field: (typeof inputs)[number]['field']): string =>
    field === 'phone' ? nationalPhone(known?.phone ?? '') : (known?.[field] ?? '');
  return (
    <div class="cols-2">
      {inputs.map(({ field, ...input }) => (
        <Field
          {...input}
          key={field}
          t={t}
          name={prefix + field}
          value={refused?.typed.get(prefix + field) ?? shown(field)}
          autocomplete="off"
          optional={field === 'phone'}
          checkedBy="server"
          error={errors[prefix + field]}
          autofocus={hasFocus && field === focused.field}
          {...(form ? { form } : {})}
        />
      ))}
    </div>
  );
};
