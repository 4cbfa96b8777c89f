import * as icons from '../../../../../shared/design/icons.ts';
import { allows, staffRoles } from '../../../../../shared/domain/permissions.ts';
import { FieldError } from '../../../parts/Field.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { SettingField } from '../SettingField.tsx';
import type { RulesFormProps } from './RulesPage.tsx';

/** Who is asked, in order; and from which discount on two must approve. */
export const ApproverRows = (form: RulesFormProps) => {
  const { desk, input, words, currency } = form;
  const { t } = desk;
  return (
    <fieldset class="s-level">
      <legend>{t('rules.approvers')}</legend>
      <p class="hint">{t('rules.approversText')}</p>
      {input.approvers.length === 0 && <p>{t('rules.everybody')}</p>}
      <ol class="s-approvers">
        {input.approvers
          .map((approver, place) => ({ approver, place }))
          .map(({ approver, place }) => (
            <Row key={place} {...form} who={approver.who} after={approver.after} place={place} />
          ))}
      </ol>
      <div class="row">
        <button type="submit" class="btn btn-secondary btn-sm" name="do" value="add.approver">
          <Icon path={icons.plus} />
          {t('rules.addApprover')}
        </button>
      </div>
      <div class="s-fields">
        <SettingField
          t={t}
          name="secondAmount"
          inputMode="decimal"
          optional
          label={t('rules.secondAmount', { currency })}
          value={input.secondAmount}
          now={undefined}
          error={words('second.overAmount')}
          hint={t('rules.secondHint')}
        />
        <SettingField
          t={t}
          name="secondPercent"
          inputMode="decimal"
          optional
          label={t('rules.secondPercent')}
          value={input.secondPercent}
          now={undefined}
          error={words('second.overBasisPoints')}
        />
      </div>
    </fieldset>
  );
};

interface RowProps extends RulesFormProps {
  readonly who: string;
  readonly after: string;
  readonly place: number;
}

const Row = ({ desk: { t }, deciders, input, words, who, after, place }: RowProps) => {
  const number = place + 1;
  const error = words(`approvers.${place}`);
  const errorId = `approver-${place}-error`;
  const roles = staffRoles.filter((role) => allows([role], 'decide-authorizations'));
  const isOffered = roles.some((role) => who === `role:${role}`) || deciders.some(({ id }) => who === `staff:${id}`);
  return (
    <li>
      <span class="row wrap s-approver">
        <select
          class="select grow"
          name="approver"
          aria-label={t('rules.approverOf', { number })}
          {...(error ? { 'aria-invalid': 'true', 'aria-describedby': errorId } : {})}
        >
          {roles.map((role) => (
            <option key={role} value={`role:${role}`} selected={who === `role:${role}`}>
              {t('rules.anyOf', { role: t(`admin.role.${role}`) })}
            </option>
          ))}
          {deciders.map(({ id, name }) => (
            <option key={id} value={`staff:${id}`} selected={who === `staff:${id}`}>
              {name}
            </option>
          ))}
          {!isOffered && (
            <option value={who} selected>
              {t('rules.gone')}
            </option>
          )}
        </select>
        <input
          class="input num s-minutes"
          name="after"
          value={after}
          inputMode="numeric"
          aria-label={t('rules.afterOf', { number })}
        />
        {t('rules.minutes')}
        <Button name={t('rules.up', { number })} value={`up.${place}`} icon={icons.arrowUp} isOff={place === 0} />
        <Button
          name={t('rules.down', { number })}
          value={`down.${place}`}
          icon={icons.arrowDown}
          isOff={place === input.approvers.length - 1}
        />
        <Button name={t('rules.leave', { number })} value={`leave.${place}`} icon={icons.trash} />
      </span>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </li>
  );
};

interface ButtonProps {
  readonly name: string;
  readonly value: string;
  readonly icon: icons.IconPath;
  readonly isOff?: boolean;
}

/** One that cannot be used stays, and changes nothing. */
const Button = ({ name, value, icon, isOff = false }: ButtonProps) => (
  <button
    type="submit"
    class="btn btn-ghost btn-sm btn-icon"
    name="do"
    value={value}
    aria-label={name}
    {...(isOff ? { 'aria-disabled': 'true' } : {})}
  >
    <Icon path={icon} />
  </button>
);
