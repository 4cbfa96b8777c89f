import { type StaffRole, staffRoles } from '../../../../shared/domain/permissions.ts';
import type { Translator } from '../../messages/translator.ts';
import { FieldError } from '../../parts/Field.tsx';

interface RoleChoiceProps {
  readonly t: Translator;
  readonly chosen: readonly string[];
  /** A role that the reader cannot take away here; it is sent with the form all the same. */
  readonly kept?: StaffRole | undefined;
  readonly error?: string | undefined;
  /** A heading above says already what is chosen. */
  readonly isTitled?: boolean;
}

/** The roles to choose from, each with what it means. */
export const RoleChoice = ({ t, chosen, kept, error, isTitled = false }: RoleChoiceProps) => (
  <fieldset class="role-choice" aria-describedby={error ? 'role-error' : undefined}>
    <legend class={isTitled ? 'vh' : undefined}>{t('users.rolesLegend')}</legend>
    {staffRoles.map((role) => (
      <label key={role} class="check">
        <input type="checkbox" name="role" value={role} checked={chosen.includes(role)} disabled={role === kept} />
        {role === kept && <input type="hidden" name="role" value={role} />}
        <span>
          <b>{t(`admin.role.${role}`)}</b>
          <span class="hint">{t(role === kept ? 'users.keepAdmin' : `users.role.${role}.hint`)}</span>
        </span>
      </label>
    ))}
    {error && <FieldError id="role-error">{error}</FieldError>}
  </fieldset>
);
