import type { Department, PicturedDepartment, StoreHome } from '../../../features/catalog/catalog-views.ts';
import { shelfUrl } from '../../goods/shelf-picture.tsx';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { AddedNotice } from '../AddedNotice.tsx';
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
    <Hero shop={shop} first={home.departments[0]} />
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
        <h2 class="h-sect">{shop.t('home.popular')}</h2>
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
  </StorePage>
);

const Hero = ({ shop: { t, settings }, first }: { readonly shop: Shop; readonly first: Department | undefined }) => (
  <section class="hero">
    <div>
      <h1>{t('home.title')}</h1>
      <p>{t('home.text', { count: settings.delivery.days })}</p>
      <div class="row gap-3 wrap hero-ways">
        {first && (
          <a class="btn btn-primary btn-lg" href={`/c/${first.slug}`}>
            {t('home.shop', { department: first.name.toLocaleLowerCase(t.locale) })}
          </a>
        )}
        <a class="btn btn-secondary btn-lg m-hide" href="/help#trade">
          {t('home.openTrade')}
        </a>
      </div>
    </div>
    <div class="hero-art">
      <img src={shelfUrl} alt="" width="640" height="400" />
    </div>
  </section>
);

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
