import type { Problem } from '../../../../../shared/domain/result.ts';
import type { Edit } from '../../../../storage/records.ts';
import type { Desk } from '../../desk.ts';
import { FormPage } from '../FormPage.tsx';
import { nowWords } from '../now-words.ts';
import { GuardFields } from './GuardFields.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import type { PricesInput } from './read-prices.ts';

export interface PricesFormProps {
  readonly desk: Desk;
  readonly currency: string;
  readonly input: PricesInput;
  /** What is kept, where somebody else changed it meanwhile. */
  readonly now: PricesInput | undefined;
  /** What is wrong with a field. */
  words(field: string): string | undefined;
}

interface PricesPageProps extends PricesFormProps {
  readonly edit: Edit;
  readonly problem: Problem | undefined;
}

export const pricesSection = { section: 'prices', title: 'prices.title', text: 'prices.text' } as const;

/** Whether operators may change prices, why, and how far. */
export const PricesPage = ({ edit, problem, ...form }: PricesPageProps) => {
  const { t } = form.desk;
  const { allowed } = form.input;
  const kept = form.now && nowWords(t, t(switchKey(form.now.allowed)), t(switchKey(allowed)));
  return (
    <FormPage desk={form.desk} part={pricesSection} edit={edit} problem={problem}>
      <label class="check">
        <input type="checkbox" value="yes" name="allowed" checked={allowed} />
        <span>
          {t('prices.allowed')}
          <span class="hint s-below">{kept ?? t('prices.allowedHint')}</span>
        </span>
      </label>
      <ReasonFields {...form} />
      <GuardFields {...form} />
    </FormPage>
  );
};

export const switchKey = (allowed: boolean) => (allowed ? 'prices.on' : 'prices.off');
