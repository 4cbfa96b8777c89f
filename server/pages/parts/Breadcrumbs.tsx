import * as icons from '../../../shared/design/icons.ts';
import type { CategoryLink } from '../../features/catalog/catalog-views.ts';
import type { Translator } from '../messages/translator.ts';
import { Icon } from './Icon.tsx';

interface BreadcrumbsProps {
  readonly t: Translator;
  /** Department first. */
  readonly trail: readonly CategoryLink[];
  /** The page itself. */
  readonly here: string;
}

export const Breadcrumbs = ({ t, trail, here }: BreadcrumbsProps) => (
  <nav class="crumbs m-hide" aria-label={t('shell.breadcrumb')}>
    <a href="/">{t('shell.home')}</a>
    <Icon path={icons.chevronRight} />
    {trail.map(({ slug, name }) => (
      <>
        <a href={`/c/${slug}`}>{name}</a>
        <Icon path={icons.chevronRight} />
      </>
    ))}
    <span aria-current="page">{here}</span>
  </nav>
);
