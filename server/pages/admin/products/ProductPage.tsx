import * as icons from '../../../../shared/design/icons.ts';
import type { GoodsOnDesk } from '../../../features/catalog-admin/read-goods-desk.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { Time } from '../../parts/Time.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { DuringCall } from '../customers/DuringCall.tsx';
import type { Desk } from '../desk.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Crumb } from '../parts/Crumb.tsx';
import { Panel } from '../parts/Panel.tsx';
import type { GoodsFormState } from './form-state.ts';
import { ProductForm } from './ProductForm.tsx';
import { productAddress, productsPath } from './products-query.ts';

/** What was just done, or why it was not. */
export type ProductNews =
  | { readonly kind: 'done'; readonly what: (typeof doneNews)[number] }
  | { readonly kind: 'stale'; readonly who: string; readonly at: number };
export const doneNews = ['saved', 'created', 'archived', 'restored'] as const;

export interface ProductPageProps {
  readonly desk: Desk;
  readonly kept: GoodsOnDesk;
  readonly form: GoodsFormState;
  readonly currency: string;
  readonly news: ProductNews | undefined;
}

/** One product with all that administrators keep of it. */
export const ProductPage = ({ desk, kept, form, currency, news }: ProductPageProps) => {
  const { product } = kept.goods;
  const action = productAddress(product.id);
  return (
    <AdminPage desk={desk} title={product.name} section="products" head={<Head desk={desk} kept={kept} />}>
      <div class="o-split">
        <div class="a-grid">
          <News desk={desk} kept={kept} news={news} />
          <ProductForm
            desk={desk}
            action={action}
            form={form}
            categories={kept.categories}
            currency={currency}
            newId={undefined}
          />
        </div>
        <State desk={desk} kept={kept} />
      </div>
    </AdminPage>
  );
};

type PartProps = Pick<ProductPageProps, 'desk' | 'kept'>;

const Head = ({ desk, kept: { goods } }: PartProps) => {
  const { product } = goods;
  const isArchived = product.archivedAt !== undefined;
  return (
    <>
      <div class="stack stack-1">
        <Crumb desk={desk} href={productsPath} label={desk.t('goods.title')} />
        <div class="row wrap">
          <h1>
            <bdi>{product.name}</bdi>
          </h1>
          {isArchived && <span class="badge">{desk.t('goods.state.archived')}</span>}
        </div>
      </div>
      {!isArchived && (
        <a class="btn btn-secondary end" href={`/p/${product.slug}`}>
          <Icon path={icons.store} />
          {desk.t('goods.inStore')}
        </a>
      )}
    </>
  );
};

const News = ({ desk: { t, formats }, kept, news }: PartProps & Pick<ProductPageProps, 'news'>) => {
  if (news?.kind === 'done') return <Notice tone="green">{t(`goods.${news.what}`)}</Notice>;
  if (news)
    return (
      <Notice tone="red">
        <Rich
          t={t}
          of="goods.staleAct"
          values={{ who: <bdi>{news.who}</bdi>, time: <Time at={news.at} text={formats.time(news.at)} /> }}
        />
      </Notice>
    );
  if (kept.goods.product.archivedAt === undefined) return null;
  return (
    <Notice tone="neutral">
      <b>{t('goods.isArchived')}</b> {t('goods.isArchivedHint')}
    </Notice>
  );
};

/** Who changed it last, and whether it is sold. */
const State = ({ desk, kept }: PartProps) => {
  const { t, formats } = desk;
  const { by, at, version } = kept.edit;
  return (
    <Panel title={t('goods.state')} padded>
      <div class="stack stack-3 c-acts">
        <p class="muted">
          {version === 0 ? (
            t('goods.neverChanged')
          ) : (
            <Rich
              t={t}
              of="goods.changedBy"
              values={{
                time: <Time at={at} text={formats.shortMoment(at)} />,
                who: <bdi>{by || t('goods.somebody')}</bdi>,
              }}
            />
          )}
        </p>
        <DuringCall desk={desk}>
          <ArchiveOrRestore desk={desk} kept={kept} />
        </DuringCall>
      </div>
    </Panel>
  );
};

const ArchiveOrRestore = ({ desk, kept: { goods, edit } }: PartProps) => {
  const { t } = desk;
  const { id, name, archivedAt } = goods.product;
  const version = <input type="hidden" name="version" value={edit.version} />;
  if (archivedAt !== undefined)
    return (
      <form method="post" action={`${productAddress(id)}/restore`}>
        <FormGuard page={desk} />
        {version}
        <button type="submit" class="btn btn-secondary">
          {t('goods.restore')}
        </button>
      </form>
    );
  return (
    <Confirm
      desk={desk}
      id="archive"
      opens={t('goods.archive')}
      title={t('goods.archiveAsk', { name })}
      text={t('goods.archiveText')}
      action={`${productAddress(id)}/archive`}
      confirm={t('goods.archive')}
      keep={t('goods.archiveKeep')}
    >
      {version}
    </Confirm>
  );
};
