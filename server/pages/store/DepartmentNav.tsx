import * as icons from '../../../shared/design/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Shop } from './shop.ts';

interface DepartmentNavProps {
  readonly shop: Shop;
  /** Slug of the department that the page belongs to. */
  readonly current?: string | undefined;
}

export const DepartmentNav = ({ shop: { t, departments }, current }: DepartmentNavProps) => (
  <nav class="shop-nav m-hide" aria-label={t('shell.departments')}>
    <div class="wrapper">
      {departments.map(({ slug, name }) => (
        <a key={slug} href={`/c/${slug}`} {...(slug === current ? { 'aria-current': 'true' } : {})}>
          {name}
        </a>
      ))}
      <a class="end" href="/sitemap">
        <Icon path={icons.grid} />
        {t('shell.sitemap')}
      </a>
    </div>
  </nav>
);
