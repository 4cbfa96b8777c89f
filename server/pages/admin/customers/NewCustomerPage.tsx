import type { CustomerForm } from '../../../../shared/api/telesales-customers.ts';
import { localeNames, locales } from '../../messages/locale.ts';
import { FieldError } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { CustomerFields } from './CustomerFields.tsx';
import { customersPath } from './customers-query.ts';
import { DuringCall } from './DuringCall.tsx';
import { FormNotice } from './FormNotice.tsx';
import type { FormState } from './form-state.ts';

interface NewCustomerPageProps {
  readonly desk: Desk;
  readonly form: CustomerForm;
  readonly state: FormState;
}

/** Makes a customer who need not register: without a password, and without any mail unless it is asked for. */
export const NewCustomerPage = ({ desk, form, state }: NewCustomerPageProps) => {
  const { t } = desk;
  const title = t('customers.new');
  return (
    <AdminPage desk={desk} title={title} section="customers" head={<Head desk={desk} title={title} />}>
      <form class="panel c-form" method="post" noValidate action="/admin/customers/new">
        <div class="in stack stack-4">
          <FormGuard page={desk} />
          <FormNotice desk={desk} news={state.news} differentWords={t('customers.differentCreate')} />
          <CustomerFields desk={desk} form={form} state={state} isKept={false} />
          <div class="c-fields">
            <SelectField
              name="locale"
              label={t('customers.language')}
              value={state.values.locale ?? t.locale}
              options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
              hint={t('customers.languageHint')}
            />
          </div>
          <Agreement desk={desk} state={state} />
        </div>
        <footer class="row wrap">
          <DuringCall desk={desk}>
            <a class="btn btn-ghost end" href={customersPath}>
              {t('customers.cancel')}
            </a>
            <button type="submit" class="btn btn-primary">
              {t('customers.create')}
            </button>
          </DuringCall>
        </footer>
      </form>
    </AdminPage>
  );
};

const Head = ({ desk, title }: { readonly desk: Desk; readonly title: string }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href={customersPath} label={desk.t('customers.title')} />
    <h1>{title}</h1>
  </div>
);

const Agreement = ({ desk: { t }, state }: Omit<NewCustomerPageProps, 'form'>) => {
  const { consent } = state.errors;
  return (
    <div class="stack">
      <div class="stack stack-1">
        <label class="check">
          <input
            type="checkbox"
            name="consent"
            value="yes"
            checked={state.values.consent === 'yes'}
            aria-describedby="consent-below"
            {...(consent && { 'aria-invalid': 'true' })}
          />
          <span>{t('customers.consent')}</span>
        </label>
        {consent ? (
          <FieldError id="consent-below">{consent}</FieldError>
        ) : (
          <span class="hint" id="consent-below">
            {t('customers.consentHint')}
          </span>
        )}
      </div>
      <label class="check">
        <input type="checkbox" name="sendPasswordMail" value="yes" checked={state.values.sendPasswordMail === 'yes'} />
        <span>{t('customers.sendMail')}</span>
      </label>
    </div>
  );
};
