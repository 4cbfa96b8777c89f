import type { ChargeStanding } from '../../../features/payments/charge-order.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

type PayingPageProps =
  | {
      readonly shop: Shop;
      readonly standing: Extract<ChargeStanding, { kind: 'unknown' | 'to-confirm' }>;
      /** Where the page's form goes: the page itself. */
      readonly action: string;
      /** The bank has just led here. */
      readonly isBack: boolean;
    }
  | { readonly shop: Shop; readonly problem: string | undefined };

/** Says what is known of a payment that is under way (E11), and what to do. */
export const PayingPage = (props: PayingPageProps) => {
  const { t } = props.shop;
  return (
    <StorePage shop={props.shop} title={t('paying.title')} frame="checkout">
      <h1 class="h-page page-title first">{t('paying.title')}</h1>
      {'problem' in props ? (
        <div class="stack stack-6">
          <Notice tone="red">{props.problem}</Notice>
          <p>
            <a class="btn btn-primary btn-lg" href="/cart">
              {t('paying.toCart')}
            </a>
          </p>
        </div>
      ) : (
        <UnderWay {...props} />
      )}
    </StorePage>
  );
};

const UnderWay = ({ shop, standing, action, isBack }: Extract<PayingPageProps, { action: string }>) => {
  const { t } = shop;
  if (isBack)
    return (
      <>
        <p class="muted prose">{t('paying.backText')}</p>
        <CheckAgain shop={shop} action={action} isAtOnce />
      </>
    );
  if (standing.kind === 'to-confirm')
    return (
      <div class="stack stack-6">
        <Notice tone="amber">
          <b>{t('paying.toConfirm')}</b> {t('paying.toConfirmText')}
        </Notice>
        <div class="row gap-3 wrap">
          <a class="btn btn-primary btn-lg" href={standing.address}>
            {t('paying.toBank')}
          </a>
          <CheckAgain shop={shop} action={action} />
        </div>
      </div>
    );
  return (
    <div class="stack stack-6">
      <Notice tone="amber">
        <b>{t('paying.unknown')}</b> {t('paying.unknownText')} <span class="with-script">{t('paying.looksAgain')}</span>
      </Notice>
      <CheckAgain shop={shop} action={action} />
      <span data-look-again hidden />
    </div>
  );
};

interface CheckAgainProps {
  readonly shop: Shop;
  readonly action: string;
  readonly isAtOnce?: boolean;
}

const CheckAgain = ({ shop, action, isAtOnce = false }: CheckAgainProps) => (
  <form method="post" action={action} data-once data-submit-at-once={isAtOnce ? '' : undefined}>
    <FormGuard page={shop} />
    <button class="btn btn-secondary btn-lg" type="submit">
      {shop.t('paying.check')}
    </button>
  </form>
);
