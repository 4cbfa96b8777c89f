import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { mostFileBytes } from '../../../features/catalog-import/receive-file.ts';
import { form, page } from '../../../http/page.ts';
import { upload } from '../../../http/upload.ts';
import {
  categoriesPage,
  categoryPage,
  createForm as createCategoryForm,
  deleteForm,
  newCategoryPage,
  updateForm as updateCategoryForm,
} from './categories/category-pages.tsx';
import { archiveForm, createForm, updateForm } from './change-product.tsx';
import {
  applyForm,
  errorsPage,
  importPage,
  importsPage,
  stopForm,
  templatePage,
  uploadForm,
} from './import/import-pages.tsx';
import { productsPath } from './products-query.ts';
import { exportForm, newProductPage, productPage, productsPage } from './read-products.tsx';

/** Products, categories and catalog files in the dashboard. */
export function registerProductPages(app: FastifyInstance, deps: Deps): void {
  const at = (path: string) =>
    ({ path: `${productsPath}${path}`, access: 'manage-catalog', whileActing: false }) as const;
  page(app, deps, at(''), (ctx) => productsPage(deps, ctx));
  form(app, deps, at('/export'), (ctx) => exportForm(deps, ctx));
  page(app, deps, at('/new'), (ctx) => newProductPage(deps, ctx));
  form(app, deps, at('/new'), (ctx) => createForm(deps, ctx));
  page(app, deps, at('/categories'), (ctx) => categoriesPage(deps, ctx));
  page(app, deps, at('/categories/new'), (ctx) => newCategoryPage(deps, ctx));
  form(app, deps, at('/categories/new'), (ctx) => createCategoryForm(deps, ctx));
  page(app, deps, at('/categories/:id'), (ctx) => categoryPage(deps, ctx));
  form(app, deps, at('/categories/:id'), (ctx) => updateCategoryForm(deps, ctx));
  form(app, deps, at('/categories/:id/delete'), (ctx) => deleteForm(deps, ctx));
  page(app, deps, at('/import'), (ctx) => importsPage(deps, ctx));
  upload(app, deps, { ...at('/import'), mostBytes: mostFileBytes }, (ctx) => uploadForm(deps, ctx));
  page(app, deps, at('/import/template.csv'), templatePage);
  page(app, deps, at('/import/:id'), (ctx) => importPage(deps, ctx));
  page(app, deps, at('/import/:id/errors.csv'), (ctx) => errorsPage(deps, ctx));
  form(app, deps, at('/import/:id/apply'), (ctx) => applyForm(deps, ctx));
  form(app, deps, at('/import/:id/stop'), (ctx) => stopForm(deps, ctx));
  page(app, deps, at('/:id'), (ctx) => productPage(deps, ctx));
  form(app, deps, at('/:id'), (ctx) => updateForm(deps, ctx));
  form(app, deps, at('/:id/archive'), (ctx) => archiveForm(deps, ctx, true));
  form(app, deps, at('/:id/restore'), (ctx) => archiveForm(deps, ctx, false));
}
