import type { FastifyInstance } from 'fastify';
import { type Suggestion, suggest } from '../../../../shared/api/suggest.ts';
import type { Deps } from '../../../deps.ts';
import type { ProductCard } from '../../../features/catalog/catalog-views.ts';
import { type SuggestedCategory, suggestGoods } from '../../../features/catalog/suggest.ts';
import { storeSettings } from '../../../features/settings/store-settings.ts';
import { translatorOf } from '../../../http/page.ts';
import { route } from '../../../http/route.ts';
import { goodUrl } from '../../goods/good-picture.tsx';
import { type Formats, formatsFor } from '../../messages/formats.ts';
import type { Translator } from '../../messages/translator.ts';

/** What the search box offers while somebody types, worded for its reader. */
export function registerSuggestions(app: FastifyInstance, deps: Deps): void {
  route(app, deps, suggest, async ({ identity, locale, query: { q } }) => {
    const t = translatorOf(locale);
    const [found, settings] = await Promise.all([suggestGoods(deps, identity, q), storeSettings(deps)]);
    const formats = formatsFor(t, settings);
    return {
      q,
      said: t('search.suggestionCount', { count: found.products.length + found.categories.length }),
      products: found.products.map((product) => productSuggestion(product, formats)),
      categories: found.categories.map((category) => categorySuggestion(category, t)),
    };
  });
}

const productSuggestion = ({ slug, name, reference, art, price }: ProductCard, formats: Formats): Suggestion => ({
  href: `/p/${slug}?sku=${encodeURIComponent(reference)}`,
  name,
  hint: reference,
  picture: goodUrl(art),
  price: formats.money(price),
});

const categorySuggestion = ({ slug, name, count, parent }: SuggestedCategory, t: Translator): Suggestion => ({
  href: `/c/${slug}`,
  name,
  hint: parent ? t('search.inDepartment', { department: parent.name, count }) : t('shop.productCount', { count }),
  picture: null,
  price: '',
});
