import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface ConfirmPageProps {
  readonly shop: Shop;
  /** The address of the link. */
  readonly action: string;
  readonly mailsCodes: boolean;
  readonly problem?: string | undefined;
}

/** Asks who the reader is, and says nothing of whom the link is for. */
export const ConfirmPage = ({ shop, action, mailsCodes, problem }: ConfirmPageProps) => {
  const { t } = shop;
  return (
    <StorePage shop={shop} title={t('pay.title')}>
      <div class="login panel-card stack stack-4">
        <h1 class="h-sect">{t('pay.title')}</h1>
        {problem && <Notice tone="red">{problem}</Notice>}
        <p class="muted">{t('pay.whoText')}</p>
        {mailsCodes && (
          <form method="post" action={`${action}/code`}>
            <FormGuard page={shop} />
            <button class="btn btn-primary btn-lg btn-block" type="submit">
              {t('pay.sendCode')}
            </button>
          </form>
        )}
        <a class="btn btn-secondary btn-lg btn-block" href={`/login?next=${encodeURIComponent(action)}`}>
          {t('pay.signIn')}
        </a>
      </div>
    </StorePage>
  );
};
