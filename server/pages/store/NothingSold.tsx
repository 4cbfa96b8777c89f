import * as icons from '../../../shared/design/icons.ts';
import { may } from '../../features/session/identity.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Shop } from './shop.ts';

/** In place of goods while the store has none: shoppers are asked to come back, whoever runs the store where to begin. */
export const NothingSold = ({ shop: { t, identity } }: { readonly shop: Shop }) => (
  <div class="empty">
    <Icon path={icons.box} size="lg" />
    <strong>{t('nothing.title')}</strong>
    {may(identity, 'manage-catalog') ? (
      <>
        <p>{t('nothing.begin')}</p>
        <p class="row wrap">
          <a class="btn btn-primary btn-lg" href="/admin">
            {t('nothing.open')}
          </a>
        </p>
      </>
    ) : (
      <p>{t('nothing.text')}</p>
    )}
  </div>
);
