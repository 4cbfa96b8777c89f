import { wordsIn } from '../../features/settings/store-words.ts';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { LogoMark } from '../parts/LogoMark.tsx';
import { helpTopics } from './help-topics.ts';
import type { Shop } from './shop.ts';

export const Footer = ({ shop }: { readonly shop: Shop }) => {
  const { t, formats, settings, departments, now } = shop;
  const { about } = wordsIn(settings, t.locale);
  const topics = helpTopics(shop);
  return (
    <footer class="shop-foot">
      <div class="wrapper">
        <nav class="sitemap" aria-label={t('shell.sitemap')}>
          <div>
            <p class="shop-logo">
              <LogoMark />
              {settings.name}
            </p>
            {about && <p class="muted about">{about}</p>}
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
            links={topics
              .filter(({ isLegal }) => !isLegal)
              .map(({ id }) => ({ href: `/help#${id}`, text: t(`help.${id}`) }))}
          />
        </nav>
        <LanguageSwitch page={shop} />
        <div class="fineprint">
          <span>
            © {formats.year(now)} {settings.name}
          </span>
          {topics
            .filter(({ isLegal }) => isLegal)
            .map(({ id }) => (
              <a key={id} href={`/help#${id}`}>
                {t(`help.${id}`)}
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
