import { plainPercent } from '../../../../../shared/domain/percent.ts';
import type { Result } from '../../../../../shared/domain/result.ts';
import type { TriedPrice } from '../../../../features/authorization/try-rules.ts';
import { decimalSignOf } from '../../../messages/decimal-sign.ts';
import { Notice } from '../../../parts/Notice.tsx';
import type { Desk } from '../../desk.ts';
import { Panel } from '../../parts/Panel.tsx';
import { SettingField } from '../SettingField.tsx';
import type { RulesFormProps } from './RulesPage.tsx';

/** What these rules would say about a price, before they are published. */
export const TryIt = ({
  desk,
  currency,
  input,
  words,
  tried,
}: RulesFormProps & { readonly tried: Result<TriedPrice> | undefined }) => {
  const { t } = desk;
  return (
    <Panel title={t('rules.try')} padded>
      <div class="stack stack-4">
        <SettingField
          t={t}
          name="tryReference"
          optional
          label={t('rules.tryReference')}
          value={input.tryReference}
          now={undefined}
          error={tried && !tried.ok ? t('rules.tryUnknown') : undefined}
        />
        <SettingField
          t={t}
          name="tryPrice"
          inputMode="decimal"
          optional
          label={t('rules.tryPrice', { currency })}
          value={input.tryPrice}
          now={undefined}
          error={words('tryPrice')}
        />
        <button type="submit" class="btn btn-secondary" name="do" value="try">
          {t('rules.tryDo')}
        </button>
        {tried?.ok && <Verdict desk={desk} tried={tried.value} />}
      </div>
    </Panel>
  );
};

const tones = { automatic: 'green', ask: 'amber', deny: 'red' } as const;

const Verdict = ({ desk: { t, formats }, tried }: { readonly desk: Desk; readonly tried: TriedPrice }) => {
  const { name, own, price, off, ruling, margin } = tried;
  const sign = decimalSignOf(t.locale);
  const percent = plainPercent(Math.abs(off), sign);
  return (
    <Notice tone={tones[ruling.effect]}>
      <b>{t(`rules.verdict.${ruling.effect}`)}</b>{' '}
      {t(off < 0 ? 'rules.triedAbove' : 'rules.tried', {
        name,
        own: formats.money(own),
        price: formats.money(price),
        percent,
      })}{' '}
      {margin !== undefined &&
        t('rules.triedMargin', { percent: `${margin < 0 ? '−' : ''}${plainPercent(Math.abs(margin), sign)}` })}
    </Notice>
  );
};
