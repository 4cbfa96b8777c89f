import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface LinkExpiredPageProps {
  readonly shop: Shop;
  readonly title: string;
  readonly text: string;
}

/** A link that leads to nothing, whatever the reason: unknown, ended, revoked. */
export const LinkExpiredPage = ({ shop, title, text }: LinkExpiredPageProps) => (
  <StorePage shop={shop} title={title}>
    <div class="empty empty-page">
      <Icon path={icons.link} size="lg" />
      <h1 class="h-sect">{title}</h1>
      <p>{text}</p>
      <p>
        <a class="btn btn-primary btn-lg" href="/">
          {shop.t('share.shop')}
        </a>
      </p>
    </div>
  </StorePage>
);
