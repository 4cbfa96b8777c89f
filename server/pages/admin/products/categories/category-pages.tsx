import { plainLine } from '../../../../../shared/domain/plain-line.ts';
import { slugOf } from '../../../../../shared/domain/read-product.ts';
import type { Problem } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import {
  type CategoryInput,
  type CategoryOnDesk,
  categoryOnDesk,
  createCategory,
  deleteCategory,
  isCategoryInvalid,
  updateCategory,
} from '../../../../features/catalog-admin/categories.ts';
import { categoriesOf } from '../../../../features/catalog-admin/read-goods-desk.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../../http/page.ts';
import type { Category } from '../../../../storage/records.ts';
import { type Desk, deskOf } from '../../desk.ts';
import { CategoriesPage, type CategoryNews, doneNews } from './CategoriesPage.tsx';
import type { RefusedNews } from './CategoryNotice.tsx';
import { CategoryPage } from './CategoryPage.tsx';
import { categoriesPath, categoryAddress } from './category-address.ts';

const emptyInput: CategoryInput = { name: '', slug: '', parentId: '', position: '' };

/** GET /admin/products/categories */
export async function categoriesPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const news = doneNews.find((it) => it === ctx.query.get('done'));
  return <CategoriesPage desk={await deskOf(deps, ctx)} categories={await categoriesOf(deps)} news={news} />;
}

/** GET /admin/products/categories/new */
export async function newCategoryPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const categories = await categoriesOf(deps);
  return drawn(await deskOf(deps, ctx), 200, { categories, input: emptyInput, newId: deps.ids.id() });
}

/** POST /admin/products/categories/new */
export async function createForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const input = sentCategory(ctx.fields);
  const newId = ctx.fields.get('newId') ?? '';
  const created = await createCategory(deps, ctx.identity, { id: newId, input });
  if (created.ok) return redirect(listAfter('created'));
  return drawn(await deskOf(deps, ctx), created.problem.status, {
    categories: await categoriesOf(deps),
    input,
    newId,
    problem: created.problem,
  });
}

/** GET /admin/products/categories/:id */
export async function categoryPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const kept = await categoryOnDesk(deps, ctx.params.id ?? '');
  return kept.ok ? drawn(await deskOf(deps, ctx), 200, shownOf(kept.value)) : kept;
}

/** POST /admin/products/categories/:id */
export async function updateForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const input = sentCategory(ctx.fields);
  const version = Number(ctx.fields.get('version') || Number.NaN);
  const updated = await updateCategory(deps, ctx.identity, { id, version, input });
  return updated.ok ? redirect(listAfter('saved')) : refusal(deps, ctx, updated.problem, input);
}

/** POST /admin/products/categories/:id/delete */
export async function deleteForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const deleted = await deleteCategory(deps, ctx.identity, ctx.params.id ?? '');
  return deleted.ok ? redirect(listAfter('deleted')) : refusal(deps, ctx, deleted.problem);
}

const listAfter = (news: CategoryNews): string => `${categoriesPath}?done=${news}`;

const sentCategory = (fields: URLSearchParams): CategoryInput => ({
  name: fields.get('name') ?? '',
  slug: fields.get('slug') ?? '',
  parentId: fields.get('parentId') ?? '',
  position: fields.get('position') ?? '',
});

interface Shown {
  readonly categories: readonly Category[];
  readonly input: CategoryInput;
  readonly kept?: Category;
  readonly newId?: string;
  readonly version?: number;
  readonly problem?: Problem;
  readonly news?: RefusedNews;
}

const shownOf = ({ category, categories, edit }: CategoryOnDesk): Shown => ({
  categories,
  kept: category,
  version: edit.version,
  input: {
    name: category.name,
    slug: category.slug,
    parentId: category.parentId ?? '',
    position: String(category.position),
  },
});

/** The category as it is kept now, with what was typed, and why nothing was done; what is not about it is refused as it is. */
async function refusal(deps: Deps, ctx: FormContext, problem: Problem, input?: CategoryInput): Promise<PageReply> {
  const kept = await categoryOnDesk(deps, ctx.params.id ?? '');
  if (!kept.ok) return kept;
  const { category, edit } = kept.value;
  const desk = await deskOf(deps, { ...ctx, address: categoryAddress(category.id) });
  const now = shownOf(kept.value);
  if (isChangedMeanwhile(problem) && input) {
    const differences = differencesOf(desk, input, now);
    if (differences.length === 0) return redirect(listAfter('saved')); // the same form, sent twice
    const stale = { who: edit.by || desk.t('goods.somebody'), at: edit.at, differences };
    return drawn(desk, problem.status, { ...now, input, news: { kind: 'stale', stale } });
  }
  if (isCategoryInvalid(problem) && input)
    return drawn(desk, problem.status, { ...now, input, version: versionIn(ctx), problem });
  return drawn(desk, problem.status, { ...now, news: { kind: 'in-use' } });
}

const versionIn = ({ fields }: FormContext): number => Number(fields.get('version'));

function drawn(desk: Desk, status: number, shown: Shown): PageReply {
  const { categories, input, kept, newId, version = 0, problem, news } = shown;
  const problems = problem && isCategoryInvalid(problem) ? problem.details.problems : {};
  const fields: RefusedNews | undefined = problem && { kind: 'fields' };
  return view(
    <CategoryPage
      desk={desk}
      categories={categories}
      kept={kept}
      newId={newId}
      input={input}
      problems={problems}
      version={version}
      news={news ?? fields}
    />,
    status,
  );
}

/** What is kept now and typed otherwise. */
function differencesOf({ t }: Desk, typed: CategoryInput, { input: now, categories }: Shown): readonly string[] {
  const names = {
    name: t('goods.name'),
    slug: t('goods.slug'),
    parentId: t('goods.cat.parent'),
    position: t('goods.cat.position'),
  };
  const keptAs = (field: keyof CategoryInput): string => {
    if (field !== 'parentId') return now[field] || t('goods.nothing');
    return categories.find(({ id }) => id === now.parentId)?.name ?? t('goods.cat.department');
  };
  const name = plainLine(typed.name);
  const sent = { ...typed, name, slug: typed.slug.trim() || slugOf(name), position: typed.position.trim() };
  return (Object.keys(names) as (keyof CategoryInput)[])
    .filter((field) => sent[field] !== now[field] && !(field === 'position' && sent.position === ''))
    .map((field) => t('goods.staleValue', { field: names[field], value: keptAs(field) }));
}
