import type { CustomerForm } from '../../../../shared/api/telesales-customers.ts';
import * as icons from '../../../../shared/design/icons.ts';
import { longestEmail } from '../../../../shared/domain/email.ts';
import { levelNames } from '../../../../shared/domain/level.ts';
import type { Translator } from '../../messages/translator.ts';
import { Field } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { SelectField, type SelectFieldProps } from '../../parts/SelectField.tsx';
import type { Desk } from '../desk.ts';
import type { FormState } from './form-state.ts';

export interface CustomerFieldsProps {
  readonly desk: Desk;
  readonly form: CustomerForm;
  readonly state: FormState;
  /** An account that is there: its e-mail is its customer's own. */
  readonly isKept: boolean;
}

/** Name, ways to reach, document, company and level. */
export const CustomerFields = (props: CustomerFieldsProps) => {
  const { t } = props.desk;
  const isOpen = laterFields.some((name) => props.state.values[name] || props.state.errors[name]);
  return (
    <>
      <div class="c-fields">
        <PersonFields {...props} />
        <DocumentFields {...props} />
        <Text {...props} name="company" optional />
        <LevelField {...props} />
      </div>
      <details class="c-later" open={isOpen}>
        <summary>
          {t('customers.otherPart')}
          <Icon path={icons.chevronDown} size="sm" />
        </summary>
        <div class="c-fields">
          <Text {...props} name="tradeName" optional />
          <Text {...props} name="corporateDocument" optional hint={props.form.companyDocument} />
          <Text {...props} name="stateRegistration" optional />
          <Text {...props} name="corporatePhone" type="tel" optional />
          <Text {...props} name="homePhone" type="tel" optional />
        </div>
      </details>
    </>
  );
};

const laterFields = ['tradeName', 'corporateDocument', 'stateRegistration', 'corporatePhone', 'homePhone'] as const;

const PersonFields = (props: CustomerFieldsProps) => {
  const { desk, isKept, form } = props;
  return (
    <>
      <Text {...props} name="firstName" />
      <Text {...props} name="lastName" />
      <Text
        {...props}
        name="email"
        inputMode="email"
        readOnly={isKept}
        {...(isKept && { hint: desk.t('customerField.emailFixed') })}
      />
      <Text {...props} name="phone" type="tel" optional hint={suchAs(desk.t, form.phoneExample)} />
    </>
  );
};

const suchAs = (t: Translator, example: string): string => t('customers.suchAs', { example });

const DocumentFields = (props: CustomerFieldsProps) => {
  const { desk, form, state } = props;
  const { documentType = '' } = state.values;
  const known = form.documentTypes.map(({ id, name }) => ({ value: id, label: name || documentWords(desk.t, id) }));
  const example = form.documentTypes.find(({ id }) => id === documentType)?.example;
  const isStrange = documentType !== '' && !known.some(({ value }) => value === documentType);
  return (
    <>
      <Choice
        {...props}
        name="documentType"
        options={[
          { value: '', label: desk.t('customers.document.none') },
          ...known,
          ...(isStrange ? [{ value: documentType, label: documentType }] : []),
        ]}
      />
      <Text {...props} name="document" optional {...(example && { hint: suchAs(desk.t, example) })} />
    </>
  );
};

const documentWords = (t: Translator, id: string): string =>
  id === 'passport' ? t('customers.document.passport') : t('customers.document.other');

/** Whoever may not give a level sees it, and why it stands. */
const LevelField = (props: CustomerFieldsProps) => {
  const { desk, form, state } = props;
  const { level = form.levels[0] ?? '' } = state.values;
  const isFree = form.levels.length > 1;
  const levels = Object.entries(levelNames).filter(([value]) =>
    isFree ? form.levels.some((offered) => offered === value) : value === level,
  );
  return (
    <Choice
      {...props}
      name="level"
      options={levels.map(([value, label]) => ({ value, label }))}
      {...(!isFree && { hint: desk.t('customers.levelHint') })}
    />
  );
};

interface ChoiceProps extends Pick<CustomerFieldsProps, 'desk' | 'state'> {
  readonly name: 'documentType' | 'level' | 'deliveryAddressId';
  readonly options: SelectFieldProps['options'];
  readonly hint?: string;
}

/** One of several; below it stands what it was. */
export const Choice = ({ desk: { t }, state, name, options, hint }: ChoiceProps) => {
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const below = beforeWords(t, state, name, labelOf) ?? hint;
  return (
    <SelectField
      name={name}
      label={t(`customers.field.${name}`)}
      value={state.values[name] ?? options[0]?.value ?? ''}
      options={options}
      error={state.errors[name]}
      {...(below && { hint: below })}
    />
  );
};

interface TextProps extends CustomerFieldsProps {
  readonly name: 'firstName' | 'lastName' | 'email' | 'phone' | 'company' | 'document' | (typeof laterFields)[number];
  readonly type?: 'tel';
  readonly inputMode?: 'email';
  readonly optional?: boolean;
  readonly readOnly?: boolean;
  readonly hint?: string;
}

/** One line. The server checks it: what it says stands at the field, in the reader's language. */
const Text = ({ desk: { t }, state, name, type, inputMode, hint, optional = false, readOnly = false }: TextProps) => {
  const below = beforeWords(t, state, name) ?? hint;
  return (
    <Field
      t={t}
      name={name}
      label={t(`customers.field.${name}`)}
      value={state.values[name] ?? ''}
      type={type ?? 'text'}
      {...(inputMode && { inputMode })}
      autocomplete="off"
      maxLength={name === 'email' ? longestEmail : 200}
      optional={optional}
      readOnly={readOnly}
      checkedBy="server"
      error={state.errors[name]}
      {...(below && { hint: below })}
    />
  );
};

/** What is kept of a field that shows something else: somebody else's doing after a refusal for that, else one's own. */
function beforeWords(
  t: Translator,
  { values, kept, news }: FormState,
  name: string,
  labelOf = (value: string) => value,
): string | undefined {
  const before = kept[name];
  if (before === undefined || before === (values[name] ?? '')) return undefined;
  const value = labelOf(before);
  if (news?.kind === 'changed') return value === '' ? t('customers.nowEmpty') : t('customers.nowIs', { value });
  return value === '' ? t('customers.emptyBefore') : t('customers.changedFrom', { value });
}
