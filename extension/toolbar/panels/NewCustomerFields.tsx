import { levelNames } from '../../../shared/domain/level.ts';
import { alikeWords, problemWords } from '../customers/customer-words.ts';
import { type NewCustomer, type NewField, neededFields, newFields } from '../customers/new-customer.ts';
import { t } from '../words/words.ts';
import { FieldError } from './ReasonFields.tsx';
import { TextField } from './TextField.tsx';

const inputModes = { phone: 'tel', email: 'email' } as const satisfies Partial<Record<NewField, string>>;

/** Who the new customer is, and what they agreed to. */
export function NewCustomerFields({ customer }: { readonly customer: NewCustomer }) {
  const { texts, problems } = customer;
  return (
    <div class="tt-fields">
      {newFields.map((field, at) => (
        <TextField
          key={field}
          id={`tt-new-${field}`}
          label={t(field)}
          value={texts.value[field]}
          isFirst={at === 0}
          need={neededFields.includes(field) ? 'required' : 'optional'}
          {...(field in inputModes ? { inputMode: inputModes[field as keyof typeof inputModes] } : {})}
          error={problemWords(problems.value[field]) ?? questionAt(customer, field)}
          onInput={(text) => customer.type(field, text)}
          onBlur={() => customer.left(field)}
        />
      ))}
      <LevelField customer={customer} />
      <Agreement customer={customer} />
    </div>
  );
}

/** Who is alike, at the field by which they are. */
function questionAt({ question: { value } }: NewCustomer, field: NewField): string | undefined {
  if (value?.kind === 'alike')
    return field === 'phone' || field === 'email'
      ? alikeWords(value.candidates, field === 'phone' ? 'phone' : 'company-domain')
      : undefined;
  if (value === undefined || field !== 'email') return undefined;
  const { customer } = value;
  return customer ? t('haveEmail', `${customer.number} ${customer.name}`) : t('emailOfColleague');
}

/** Levels that this operator may give; most give the first alone. */
function LevelField({ customer }: { readonly customer: NewCustomer }) {
  const { level, form, problems } = customer;
  const levels = form.value?.levels ?? [level.value];
  const error = problemWords(problems.value.level);
  return (
    <div class="field">
      <label for="tt-new-level">{t('level')}</label>
      <select
        id="tt-new-level"
        class="select"
        value={level.value}
        aria-invalid={error !== undefined}
        aria-describedby="tt-new-level-error tt-new-level-hint"
        onChange={({ currentTarget: { value } }) => customer.chooseLevel(value)}
      >
        {levels.map((it) => (
          <option key={it} value={it}>
            {levelNames[it]}
          </option>
        ))}
      </select>
      <FieldError id="tt-new-level-error" text={error} />
      {!error && levels.length === 1 && (
        <span id="tt-new-level-hint" class="hint">
          {t('levelHint')}
        </span>
      )}
    </div>
  );
}

function Agreement({ customer }: { readonly customer: NewCustomer }) {
  const { hasAgreed, sendsMail, problems, form } = customer;
  const error = problemWords(problems.value.consent);
  return (
    <div class="tt-agreement">
      <label class="check">
        <input
          type="checkbox"
          checked={hasAgreed.value}
          aria-invalid={error !== undefined}
          aria-describedby="tt-agreed-error"
          onChange={({ currentTarget }) => customer.agree(currentTarget.checked)}
        />
        <span>
          {t('hasAgreed')} {!error && <span class="hint">{t('hasAgreedHint')}</span>}
        </span>
      </label>
      <FieldError id="tt-agreed-error" text={error} />
      <label class="check">
        <input
          type="checkbox"
          checked={sendsMail.value}
          onChange={({ currentTarget }) => customer.mail(currentTarget.checked)}
        />
        <span>
          {t('sendPasswordMail')} {form.value?.mailLeaves === false && <span class="hint">{t('mailStays')}</span>}
        </span>
      </label>
    </div>
  );
}
