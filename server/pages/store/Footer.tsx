import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { LogoMark } from '../parts/LogoMark.tsx';
import type { Shop } from './shop.ts';

const helpTopics = ['delivery', 'returns', 'trade', 'contact'] as const;
const legalTopics = ['privacy', 'terms', 'accessibility'] as const;

export const Footer = ({ shop }: { readonly shop: Shop }) => {
  const { t, formats, settings, departments, now } = shop;
  return (
    <footer class="shop-foot">
      <div class="wrapper">
        <nav class="sitemap" aria-label={t('shell.sitemap')}>
          <div>
            <p class="shop-logo">
              <LogoMark />
              {settings.name}
            </p>
            <p class="muted about">{t('shell.about')}</p>
          </div>
          {departments.slice(0, 4).map(({ slug, name, categories }) => (
            <LinkList
              key={slug}
              title={name}
              links={categories.slice(0, 4).map((it) => ({ href: `/c/${it.slug}`, text: it.name }))}
            />
          ))}
          <LinkList
            title={t('help.title')}
            links={helpTopics.map((topic) => ({ href: `/help#${topic}`, text: t(`help.${topic}`) }))}
          />
        </nav>
        <LanguageSwitch page={shop} />
        <div class="fineprint">
          <span>
            © {formats.year(now)} {settings.name}
          </span>
          {legalTopics.map((topic) => (
            <a key={topic} href={`/help#${topic}`}>
              {t(`help.${topic}`)}
            </a>
          ))}
          <span class="end">{t('shell.prices', { currency: formats.currencyName })}</span>
        </div>
      </div>
    </footer>
  );
};

interface LinkListProps {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const LinkList = ({ title, links }: LinkListProps) => (
  <div>
    <h2>{title}</h2>
    <ul>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
);
