import * as icons from '../../../../../shared/design/icons.ts';
import { type RuleKind, ruleEffects } from '../../../../../shared/domain/authorization-rules.ts';
import { FieldError } from '../../../parts/Field.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import type { RulesFormProps } from './RulesPage.tsx';
import type { RangeInput } from './rules-input.ts';

/** One row a range; a card each on small screens. */
export const RangeRows = ({ kind, ...form }: RulesFormProps & { readonly kind: RuleKind }) => {
  const { t } = form.desk;
  return (
    <>
      <div class="table-cards">
        <table class="table s-ranges" aria-label={t(`rules.${kind}`)}>
          <thead>
            <tr>
              <th scope="col">{t('rules.range')}</th>
              <th scope="col">{t('rules.then')}</th>
              <th scope="col">{t('rules.reads')}</th>
              <th scope="col">
                <span class="vh">{t('settings.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {form.input[kind]
              .map((range, place) => ({ range, place }))
              .map((row) => (
                <Row key={row.place} {...form} {...row} kind={kind} />
              ))}
          </tbody>
        </table>
      </div>
      <div class="row">
        <button type="submit" class="btn btn-secondary btn-sm" name="do" value={`add.${kind}`}>
          <Icon path={icons.plus} />
          {t('rules.addRange')}
        </button>
      </div>
    </>
  );
};

interface RowProps extends RulesFormProps {
  readonly kind: RuleKind;
  readonly range: RangeInput;
  readonly place: number;
}

const Row = ({ desk: { t }, kind, range, place, words }: RowProps) => {
  const number = place + 1;
  const error = words(`${kind}.${place}`);
  const errorId = `${kind}-${place}-error`;
  const marks = error ? ({ 'aria-invalid': 'true', 'aria-describedby': errorId } as const) : {};
  return (
    <tr>
      <td>
        <span class="row s-range">
          <input
            class="input num"
            name={`from.${kind}`}
            value={range.from}
            inputMode="decimal"
            aria-label={t('rules.fromOf', { number })}
            {...marks}
          />
          {t('rules.to')}
          <input
            class="input num"
            name={`to.${kind}`}
            value={range.to}
            inputMode="decimal"
            placeholder={kind === 'increases' ? t('rules.noEnd') : undefined}
            aria-label={t('rules.toOf', { number })}
            {...marks}
          />
          %
        </span>
        {error && <FieldError id={errorId}>{error}</FieldError>}
      </td>
      <td>
        <select class="select" name={`effect.${kind}`} aria-label={t('rules.thenOf', { number })}>
          {ruleEffects.map((effect) => (
            <option key={effect} value={effect} selected={effect === range.effect}>
              {t(`rules.effect.${effect}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t('rules.reads')}>{t(`rules.reads.${range.effect}`)}</td>
      <td>
        <button
          type="submit"
          class="btn btn-ghost btn-sm btn-icon"
          name="do"
          value={`remove.${kind}.${place}`}
          aria-label={t('rules.removeRange', { number })}
        >
          <Icon path={icons.trash} />
        </button>
      </td>
    </tr>
  );
};
