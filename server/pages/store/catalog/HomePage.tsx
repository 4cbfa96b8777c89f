import type { PicturedDepartment, StoreHome } from '../../../features/catalog/catalog-views.ts';
import { wordsIn } from '../../../features/settings/store-words.ts';
import { shelfUrl } from '../../goods/shelf-picture.tsx';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { AddedNotice } from '../AddedNotice.tsx';
import { helpTopics } from '../help-topics.ts';
import { NothingSold } from '../NothingSold.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { ProductCard } from './ProductCard.tsx';

interface HomePageProps {
  readonly shop: Shop;
  readonly home: StoreHome;
}

export const HomePage = ({ shop, home }: HomePageProps) => (
  <StorePage shop={shop} title="">
    <AddedNotice shop={shop} />
    <Hero shop={shop} home={home} />
    {home.popular.length > 0 ? <Goods shop={shop} home={home} /> : <NothingSold shop={shop} />}
  </StorePage>
);

const Goods = ({ shop, home }: HomePageProps) => (
  <>
    <section class="stack stack-6">
      <h2 class="h-sect">{shop.t('home.departments')}</h2>
      <div class="cats">
        {home.departments.map((department) => (
          <DepartmentTile key={department.slug} shop={shop} department={department} />
        ))}
      </div>
    </section>
    <section class="stack stack-6 next-section">
      <div class="row row-base between">
        <h2 class="h-sect">{shop.t(home.isRanked ? 'home.popular' : 'home.goods')}</h2>
        <a href="/search" class="strong nowrap">
          {shop.t('home.seeAll')}
        </a>
      </div>
      <div class="goods-grid">
        {home.popular.slice(0, 4).map((card) => (
          <ProductCard key={card.skuId} shop={shop} card={card} heading="h3" />
        ))}
      </div>
    </section>
  </>
);

const Hero = ({ shop, home }: HomePageProps) => {
  const { t, settings } = shop;
  const [first] = home.departments;
  const goods = [...home.departments.flatMap(({ art }) => art ?? []), ...home.popular.map(({ art }) => art)];
  const own = wordsIn(settings, t.locale);
  return (
    <section class={goods.length > 0 ? 'hero' : 'hero hero-alone'}>
      <div>
        <h1>{own.headline || t('home.title', { name: settings.name })}</h1>
        <p>{own.welcome || t('home.text', { count: settings.delivery.days })}</p>
        <div class="row gap-3 wrap hero-ways">
          {first && (
            <a class="btn btn-primary btn-lg" href={`/c/${first.slug}`}>
              {t('home.shop', { department: first.name.toLocaleLowerCase(t.locale) })}
            </a>
          )}
          {helpTopics(shop).some(({ id }) => id === 'trade') && (
            <a class="btn btn-secondary btn-lg m-hide" href="/help#trade">
              {t('home.openTrade')}
            </a>
          )}
        </div>
      </div>
      {goods.length > 0 && (
        <div class="hero-art">
          <img src={shelfUrl(goods)} alt="" width="640" height="400" />
        </div>
      )}
    </section>
  );
};

const DepartmentTile = ({
  shop: { t },
  department,
}: {
  readonly shop: Shop;
  readonly department: PicturedDepartment;
}) => (
  <a class="cat" href={`/c/${department.slug}`}>
    <span class="tile">{department.art && <GoodPicture art={department.art} />}</span>
    <span>
      {department.name}
      <small>{t('shop.productCount', { count: department.count })}</small>
    </span>
  </a>
);
