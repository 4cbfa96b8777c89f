import { byLevel, type Level, levelNames, levels, salesChannelOf } from '../../../../shared/domain/level.ts';
import { type PaymentSystem, paymentSystems } from '../../../../shared/domain/payment-system.ts';
import { priceListLengths } from '../../../features/catalog-admin/read-goods-desk.ts';
import { paymentsTaken } from '../../../features/checkout/payments-for.ts';
import type { Translator } from '../../messages/translator.ts';
import { FieldError } from '../../parts/Field.tsx';
import type { DrawnForm, SettingsForm } from './form-part.tsx';
import { nowWords } from './now-words.ts';

/** How the customers of each level pay, and how long each level's own price list is. */
export const paymentsForm: SettingsForm<'payments'> = {
  section: 'payments',
  title: 'settings.payments',
  text: 'settings.paymentsText',
  facts: ({ t }, { notesPayable, tradePolicies }) => [
    ...levels.map((level) => ({ label: levelNames[level], value: methodNames(t, tradePolicies[level].payments) })),
    { label: t('admin.payment.201'), value: t(`settings.notes.${notesPayable}`) },
  ],
  kept: ({ notesPayable, tradePolicies }) => ({
    notesPayable,
    byLevel: byLevel((level) => tradePolicies[level].payments),
  }),
  sent: (fields) => ({
    notesPayable: fields.get('notesPayable') ?? '',
    byLevel: byLevel((level) => fields.getAll(fieldOf(level))),
  }),
  draw: async (deps, drawn) => {
    const ownPrices = await priceListLengths(deps);
    const systems = paymentsTaken(deps);
    return (
      <>
        <div class="s-levels">
          {levels.map((level) => (
            <LevelFields key={level} {...drawn} level={level} systems={systems} ownPrices={ownPrices[level]} />
          ))}
        </div>
        <NotesPayable {...drawn} />
      </>
    );
  },
};

type Drawn = DrawnForm<'payments'>;

const fieldOf = (level: Level) => `payments.${level}` as const;

const methodNames = (t: Translator, ids: readonly string[]): string =>
  new Intl.ListFormat(t.locale).format(
    paymentSystems.filter(({ id }) => ids.includes(id)).map(({ id }) => methodName(t, id)),
  );

const methodName = (t: Translator, id: PaymentSystem['id']): string => t(`admin.payment.${id}`);

interface LevelFieldsProps extends Drawn {
  readonly level: Level;
  /** Those that the store can take. */
  readonly systems: readonly PaymentSystem[];
  readonly ownPrices: number;
}

const LevelFields = ({ desk: { t }, input, now, errors, level, systems, ownPrices }: LevelFieldsProps) => {
  const field = fieldOf(level);
  const chosen = input.byLevel[level];
  const error = errors[field];
  const kept = now && nowWords(t, methodNames(t, now.byLevel[level]), methodNames(t, chosen));
  return (
    <fieldset class="s-level" {...(error ? { 'aria-describedby': `${field}-error` } : {})}>
      <legend>{levelNames[level]}</legend>
      <p class="hint">{t('settings.tradePolicy', { number: salesChannelOf[level] })}</p>
      {systems.map(({ id }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            name={field}
            value={id}
            checked={chosen.includes(id)}
            {...(error ? { 'aria-invalid': 'true' } : {})}
          />
          <span>{methodName(t, id)}</span>
        </label>
      ))}
      {error ? <FieldError id={`${field}-error`}>{error}</FieldError> : kept && <p class="hint">{kept}</p>}
      <p class="s-own">
        <a href={`/admin/products?level=${level}`}>{t('settings.ownPrices', { count: ownPrices })}</a>
      </p>
    </fieldset>
  );
};

const NotesPayable = ({ desk: { t }, input, now, errors }: Drawn) => {
  const error = errors.notesPayable;
  const kept = now && now.notesPayable !== input.notesPayable ? nowNotes(t, now.notesPayable) : undefined;
  return (
    <fieldset class="s-level" {...(error ? { 'aria-describedby': 'notesPayable-error' } : {})}>
      <legend>{t('admin.payment.201')}</legend>
      {(['approved', 'waits'] as const).map((value) => (
        <label key={value} class="check">
          <input type="radio" name="notesPayable" value={value} checked={input.notesPayable === value} />
          <span>
            {t(`settings.notes.${value}`)}
            <span class="hint s-below">{t(`settings.notes.${value}Hint`)}</span>
          </span>
        </label>
      ))}
      {error ? <FieldError id="notesPayable-error">{error}</FieldError> : kept && <p class="hint">{kept}</p>}
    </fieldset>
  );
};

const nowNotes = (t: Translator, value: string): string =>
  t('customers.nowIs', { value: t(value === 'approved' ? 'settings.notes.approved' : 'settings.notes.waits') });
