import { Rich } from '../../parts/Rich.tsx';
import { helpTopics } from '../help-topics.ts';
import { NothingSold } from '../NothingSold.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

/** Plain links to every department, for shoppers and for operators who know where they are going. */
export const SitemapPage = ({ shop }: { readonly shop: Shop }) => {
  const { t, departments } = shop;
  return (
    <StorePage shop={shop} title={t('shell.sitemap')}>
      <h1 class="h-page page-title first">{t('shell.sitemap')}</h1>
      {departments.length > 0 ? (
        <p class="muted sitemap-lead">
          <Rich t={t} of="sitemap.text" values={{ key: <kbd class="kbd">/</kbd> }} />
        </p>
      ) : (
        <NothingSold shop={shop} />
      )}
      <div class="all-links">
        {departments.map(({ slug, name, categories }) => (
          <Links
            key={slug}
            title={name}
            href={`/c/${slug}`}
            links={categories.map((it) => ({ href: `/c/${it.slug}`, text: it.name }))}
          />
        ))}
        <Links
          title={t('sitemap.account')}
          links={[
            {
              href: shop.identity.kind === 'visitor' ? '/login' : '/account',
              text: t(shop.identity.kind === 'visitor' ? 'shell.signIn' : 'account.profile'),
            },
            { href: '/account/orders', text: t('account.orders') },
            { href: '/cart', text: t('shell.cart') },
          ]}
        />
        <Links
          title={t('help.title')}
          href="/help"
          links={helpTopics(shop)
            .filter(({ isLegal }) => !isLegal)
            .map(({ id }) => ({ href: `/help#${id}`, text: t(`help.${id}`) }))}
        />
      </div>
    </StorePage>
  );
};

interface LinksProps {
  readonly title: string;
  readonly href?: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const Links = ({ title, href, links }: LinksProps) => (
  <div>
    <h2>{href ? <a href={href}>{title}</a> : title}</h2>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a class="muted" href={link.href}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
