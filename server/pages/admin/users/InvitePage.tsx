import { longestEmail } from '../../../../shared/domain/email.ts';
import type { Problem } from '../../../../shared/domain/result.ts';
import { localeNames, locales } from '../../messages/locale.ts';
import type { Translator } from '../../messages/translator.ts';
import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export interface InvitePageProps {
  readonly desk: Desk;
  /** What was typed. */
  readonly typed: TypedInvitation;
  readonly problem?: Problem | undefined;
}

export interface TypedInvitation {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly string[];
  readonly locale: string;
}

/** Makes an account for a colleague, who sets their own password. */
export const InvitePage = ({ desk, typed, problem }: InvitePageProps) => {
  const { t } = desk;
  const wrong = problem?.fields ?? {};
  return (
    <AdminPage desk={desk} title={t('users.inviteTitle')} section="users" head={<Head desk={desk} />}>
      <form class="panel a-form" method="post" action="/admin/users/invite">
        <FormGuard page={desk} />
        {problem && <Notice tone="red">{t('users.notInvited')}</Notice>}
        <p class="muted">{t('users.inviteText')}</p>
        <Field
          t={t}
          name="email"
          type="email"
          label={t('users.email')}
          value={typed.email}
          autocomplete="off"
          maxLength={longestEmail}
          error={emailError(t, problem)}
        />
        <Field
          t={t}
          name="firstName"
          label={t('users.firstName')}
          value={typed.firstName}
          autocomplete="off"
          maxLength={100}
          error={wrong.firstName && t('users.nameWrong')}
        />
        <Field
          t={t}
          name="lastName"
          label={t('users.lastName')}
          value={typed.lastName}
          autocomplete="off"
          maxLength={100}
          error={wrong.lastName && t('users.nameWrong')}
        />
        <RoleChoice t={t} chosen={typed.roles} error={wrong.roles && t('users.rolesMissing')} />
        <div class="field">
          <label for="locale">{t('users.language')}</label>
          <select class="select" id="locale" name="locale">
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale} selected={locale === typed.locale}>
                {localeNames[locale]}
              </option>
            ))}
          </select>
        </div>
        <p class="row">
          <button type="submit" class="btn btn-primary">
            {t('users.sendInvitation')}
          </button>
        </p>
      </form>
    </AdminPage>
  );
};

const Head = ({ desk }: { readonly desk: Desk }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href="/admin/users" label={desk.t('users.title')} />
    <h1>{desk.t('users.inviteTitle')}</h1>
  </div>
);

function emailError(t: Translator, problem: Problem | undefined): string | undefined {
  if (!problem?.fields?.email) return undefined;
  if (problem.code !== 'email-taken') return t('users.emailWrong');
  return t(problem.details?.whose === 'customer' ? 'users.emailOfCustomer' : 'users.emailOfStaff');
}
