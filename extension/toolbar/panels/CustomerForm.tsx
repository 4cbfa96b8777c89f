import type { RefObject } from 'preact';
import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { App } from '../create-app.ts';
import { type CustomerUpdate, keptText, type UpdateField } from '../customers/customer-update.ts';
import { alikeWords, problemWords } from '../customers/customer-words.ts';
import { type MessageKey, t } from '../words/words.ts';
import { PhoneHelp } from './PhoneHelp.tsx';
import { FieldError } from './ReasonFields.tsx';
import { Old, TextField } from './TextField.tsx';
import { UpdateBar } from './UpdateBar.tsx';

interface Props {
  readonly app: App;
  readonly update: CustomerUpdate;
  readonly frame: RefObject<HTMLElement | null>;
}

/** What the operator reads back to the customer, and puts right while they speak. */
export function CustomerForm({ app, update, frame }: Props) {
  const card = update.card.value;
  return (
    <>
      <div class="tt-check">
        <b>{t('checkWithCustomer')}</b>
        <PhoneHelp app={app} card={card} />
      </div>
      <div class="tt-fields">
        <Text update={update} field="firstName" />
        <Text update={update} field="lastName" />
        <Email card={card} />
        <Text update={update} field="phone" />
        <Text update={update} field="company" />
        <Address update={update} />
        {card.document && (
          <dl class="field">
            <dt class="label">{t('document')}</dt>
            <dd>{`${card.documentType.toUpperCase()} ${card.document}`}</dd>
          </dl>
        )}
      </div>
      <UpdateBar app={app} update={update} frame={frame} />
    </>
  );
}

interface FieldProps {
  readonly update: CustomerUpdate;
  readonly field: UpdateField & MessageKey;
}

const Text = ({ update, field }: FieldProps) => (
  <TextField
    id={`tt-card-${field}`}
    label={t(field)}
    value={update.textOf(field)}
    {...(field === 'phone' ? { inputMode: 'tel' as const } : {})}
    error={
      problemWords(update.problems.value[field]) ??
      (field === 'phone' ? alikeWords(update.alike.value, 'phone') : undefined)
    }
    old={update.changes.value.includes(field) ? keptText(update.card.value, field) : undefined}
    onInput={(text) => update.type(field, text)}
    onBlur={() => update.left(field)}
  />
);

const Email = ({ card }: { readonly card: CustomerCard }) => (
  <div class="field">
    <label for="tt-card-email">{t('email')}</label>
    <input id="tt-card-email" class="input" readOnly value={card.email} aria-describedby="tt-card-email-hint" />
    <span id="tt-card-email-hint" class="hint">
      {t('emailFixed')}
    </span>
  </div>
);

/** One of the addresses that the customer has. */
function Address({ update }: { readonly update: CustomerUpdate }) {
  const { card, changes, problems } = update;
  const chosen = update.textOf('deliveryAddressId');
  const before = card.value.addresses.find((it) => it.isDefault);
  const error = problemWords(problems.value.deliveryAddressId);
  return (
    <div class="field">
      <label for="tt-card-address">{t('deliveryAddress')}</label>
      <select
        id="tt-card-address"
        class="select"
        value={chosen}
        aria-invalid={error !== undefined}
        aria-describedby="tt-card-address-error tt-card-address-old"
        onChange={({ currentTarget: { value } }) => update.type('deliveryAddressId', value)}
      >
        {!before && <option value="">{t('notKnown')}</option>}
        {card.value.addresses.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <FieldError id="tt-card-address-error" text={error} />
      {changes.value.includes('deliveryAddressId') && <Old id="tt-card-address-old" text={before?.text ?? ''} />}
    </div>
  );
}
