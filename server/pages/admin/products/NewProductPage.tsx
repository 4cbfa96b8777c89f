import * as icons from '../../../../shared/design/icons.ts';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { Crumb } from '../parts/Crumb.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ProductForm, type ProductFormProps } from './ProductForm.tsx';
import { productsPath } from './products-query.ts';

/** Puts a product on the shelf; it needs a category to stand in. */
export const NewProductPage = (props: Omit<ProductFormProps, 'action'>) => {
  const { desk, categories } = props;
  const title = desk.t('goods.new');
  return (
    <AdminPage desk={desk} title={title} section="products" head={<Head desk={desk} title={title} />}>
      {categories.length > 0 ? (
        <div class="g-form">
          <ProductForm {...props} action={`${productsPath}/new`} />
        </div>
      ) : (
        <div class="table-card">
          <Empty icon={icons.grid} title={desk.t('goods.noCategory')} hint={desk.t('goods.cat.noneHint')}>
            <a class="btn btn-primary" href={`${productsPath}/categories/new`}>
              {desk.t('goods.makeCategory')}
            </a>
          </Empty>
        </div>
      )}
    </AdminPage>
  );
};

const Head = ({ desk, title }: { readonly desk: Desk; readonly title: string }) => (
  <div class="stack stack-1">
    <Crumb desk={desk} href={productsPath} label={desk.t('goods.title')} />
    <h1>{title}</h1>
  </div>
);
