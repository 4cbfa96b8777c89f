import { type PriceRules, ruleKinds } from '../../../../../shared/domain/authorization-rules.ts';
import { plainPercent } from '../../../../../shared/domain/percent.ts';
import { decimalSignOf } from '../../../messages/decimal-sign.ts';
import { Notice } from '../../../parts/Notice.tsx';
import type { Desk } from '../../desk.ts';

/** What somebody else kept, for whoever is about to put their own in its place. */
export const KeptNow = ({ desk: { t }, rules }: { readonly desk: Desk; readonly rules: PriceRules }) => {
  const sign = decimalSignOf(t.locale);
  return (
    <Notice tone="neutral">
      {t('rules.keptNow')}
      <ul class="s-gaps">
        {ruleKinds.flatMap((kind) =>
          rules[kind].map(({ from, to, effect }) => (
            <li key={`${kind} ${from}`}>
              {t(`rules.${kind}`)}: {plainPercent(from, sign)} {t('rules.to')}{' '}
              {to === undefined ? t('rules.noEnd') : plainPercent(to, sign)} %, {t(`rules.effect.${effect}`)}
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
};
