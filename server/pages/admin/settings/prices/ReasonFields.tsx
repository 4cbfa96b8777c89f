import { knownReasons } from '../../../../../shared/domain/price-reason.ts';
import type { Translator } from '../../../messages/translator.ts';
import { SettingField } from '../SettingField.tsx';
import type { PricesFormProps } from './PricesPage.tsx';
import { isKnown, newReasonId, type ReasonInput } from './read-prices.ts';

/** Why a price may be changed: the known reasons to tick, the store's own in its own words, and room for one more. */
export const ReasonFields = ({ desk: { t }, input, words }: PricesFormProps) => (
  <fieldset class="s-level">
    <legend>{t('prices.reasons')}</legend>
    <label class="check">
      <input type="checkbox" value="yes" name="reasonDemanded" checked={input.reasonDemanded} />
      <span>
        {t('prices.reasonDemanded')}
        <span class="hint s-below">{t('prices.reasonDemandedHint')}</span>
      </span>
    </label>
    <ul class="s-reasons">
      {input.reasons.map((reason, place) => (
        <li key={reason.id}>
          <Reason t={t} reason={reason} place={place} error={words(`label.${place}`)} />
        </li>
      ))}
    </ul>
  </fieldset>
);

interface ReasonProps {
  readonly t: Translator;
  readonly reason: ReasonInput;
  readonly place: number;
  readonly error: string | undefined;
}

const Reason = ({ t, reason, place, error }: ReasonProps) => {
  const name = nameOf(t, reason);
  return (
    <fieldset class="s-reason" aria-label={name}>
      <input type="hidden" name="reason" value={reason.id} />
      {isKnown(reason.id) ? (
        <label class="check">
          <input type="hidden" name={`label.${place}`} value={reason.label} />
          <input type="checkbox" value="yes" name={`offered.${place}`} checked={reason.isOffered} />
          <span>{name}</span>
        </label>
      ) : (
        <SettingField
          t={t}
          name={`label.${place}`}
          label={reason.id === newReasonId ? t('prices.newReason') : t('prices.ownReason')}
          value={reason.label}
          optional
          maxLength={60}
          now={undefined}
          error={error}
          hint={reason.id === newReasonId ? t('prices.newReasonHint') : t('prices.ownReasonHint')}
        />
      )}
      <label class="check">
        <input type="checkbox" value="yes" name={`note.${place}`} checked={reason.needsNote} />
        <span>{t('prices.needsNote')}</span>
      </label>
      <label class="check">
        <input type="checkbox" value="yes" name={`free.${place}`} checked={reason.allowsFree} />
        <span>{t('prices.allowsFree')}</span>
      </label>
    </fieldset>
  );
};

function nameOf(t: Translator, { id, label }: ReasonInput): string {
  const known = knownReasons.find((it) => it === id);
  return known ? label || t(`priceReason.${known}`) : label || t('prices.newReason');
}
