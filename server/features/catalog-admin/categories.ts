import { plainLine } from '../../../shared/domain/plain-line.ts';
import { slugOf } from '../../../shared/domain/read-product.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { isId } from '../../ids.ts';
import type { Category, Edit } from '../../storage/records.ts';
import { categoryPath, withDescendants } from '../catalog/product-views.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';

export interface CategoryInput {
  readonly name: string;
  /** The end of its address; '' = made of the name. */
  readonly slug: string;
  /** Id of the category above it; '' = it is a department. */
  readonly parentId: string;
  /** Its place among its neighbours, from 0; '' = the last. */
  readonly position: string;
}

export type CategoryProblem =
  | { readonly code: 'needed' | 'slug' | 'parent' | 'tooDeep' | 'position' }
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'slugTaken'; readonly name: string };
export type CategoryProblems = Readonly<Partial<Record<keyof CategoryInput, CategoryProblem>>>;

const longestName = 80;
const mostPosition = 9_999;
/** The store's menu and sitemap show departments and what is in them. */
const deepest = 2;

/** Makes a category. `id` was given out with the form, so that one that is sent twice makes one. Refusals: 422 `category-invalid`. */
export const createCategory = (
  deps: Deps,
  identity: Identity,
  { id, input }: { readonly id: string; readonly input: CategoryInput },
): Promise<Result<Category>> =>
  deps.storage.tx(async (tables) => {
    const categories = await tables.catalog.lockCategories();
    const made = categories.find((category) => category.id === id);
    if (made) return ok(made);
    const read = readCategory(input, undefined, categories);
    if (!read.ok) return read;
    const category: Category = { id: isId(id) ? id : deps.ids.id(), ...read.value };
    await tables.catalog.saveCategory(category);
    await authorOf(deps, identity).note(tables, 'category-created', { ...category });
    return ok(category);
  });

export interface CategoryUpdate {
  readonly id: string;
  readonly version: number;
  readonly input: CategoryInput;
}

/** Renames or moves it. Refusals: 404 `category-unknown`, 409 `changed-meanwhile`, 422 `category-invalid`. */
export const updateCategory = (
  deps: Deps,
  identity: Identity,
  { id, version, input }: CategoryUpdate,
): Promise<Result<Category>> =>
  deps.storage.tx(async (tables) => {
    const categories = await tables.catalog.lockCategories();
    const before = categories.find((category) => category.id === id);
    if (!before) return refused(categoryUnknown);
    const turn = await lockEdit(tables, editOfCategory(id), version);
    if (!turn.ok) return turn;
    const read = readCategory(input, before, categories);
    if (!read.ok) return read;
    const after: Category = { id, ...read.value };
    await tables.catalog.saveCategory(after);
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: editOfCategory(id), edit: turn.value });
    await authorOf(deps, identity).note(tables, 'category-changed', { before, after });
    return ok(after);
  });

/** Deletes an empty one. Refusals: 404 `category-unknown`, 409 `category-in-use`. */
export const deleteCategory = (deps: Deps, identity: Identity, id: string): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    const category = (await tables.catalog.lockCategories()).find((it) => it.id === id);
    if (!category) return refused(categoryUnknown);
    if (!(await tables.catalog.deleteCategory(id))) return refused(categoryInUse);
    await authorOf(deps, identity).note(tables, 'category-deleted', { ...category });
    return ok(undefined);
  });

export interface CategoryOnDesk {
  readonly category: Category;
  readonly edit: Edit;
  readonly categories: readonly Category[];
}

/** One category as a form of it is drawn. Refusals: 404 `category-unknown`. */
export async function categoryOnDesk(deps: Deps, id: string): Promise<Result<CategoryOnDesk>> {
  const { catalog, edits } = deps.storage.read;
  const categories = await catalog.categories();
  const category = categories.find((it) => it.id === id);
  return category ? ok({ category, edit: await edits.of(editOfCategory(id)), categories }) : refused(categoryUnknown);
}

const editOfCategory = (id: string): string => `category:${id}`;

function readCategory(
  input: CategoryInput,
  before: Category | undefined,
  categories: readonly Category[],
): Result<Omit<Category, 'id'>> {
  const name = plainLine(input.name);
  const slug = plainLine(input.slug) || slugOf(name);
  const parent = categories.find((category) => category.id === input.parentId);
  const twin = categories.find((category) => category.slug === slug && category.id !== before?.id);
  const position = positionIn(input.position, before, categories, parent?.id);
  const problems: CategoryProblems = {
    ...(/[\p{L}\p{N}]/u.test(name) ? {} : { name: { code: 'needed' } }),
    ...([...name].length > longestName ? { name: { code: 'tooLong', count: longestName } } : {}),
    ...(twin ? { slug: { code: 'slugTaken', name: twin.name } } : {}),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= longestName ? {} : { slug: { code: 'slug' } }),
    ...(input.parentId !== '' && !parent ? { parentId: { code: 'parent' } } : {}),
    ...(parent && isTooDeep(parent, before, categories) ? { parentId: { code: 'tooDeep' } } : {}),
    ...(position === undefined ? { position: { code: 'position' } } : {}),
  };
  if (position === undefined || Object.keys(problems).length > 0) return refused(categoryInvalid(problems));
  return ok({ name, slug, parentId: parent?.id, position });
}

/** Also a category under itself, which would be its own ancestor. */
function isTooDeep(parent: Category, before: Category | undefined, categories: readonly Category[]): boolean {
  const below = before ? withDescendants(before, categories) : [];
  if (below.includes(parent)) return true;
  return categoryPath(parent.id, categories).length + (below.length > 1 ? deepest : 1) > deepest;
}

function positionIn(
  typed: string,
  before: Category | undefined,
  categories: readonly Category[],
  parentId: string | undefined,
): number | undefined {
  if (typed.trim() === '')
    return before?.parentId === parentId && before
      ? before.position
      : Math.max(-1, ...categories.filter((it) => it.parentId === parentId).map((it) => it.position)) + 1;
  const position = Number(typed);
  return /^\d{1,4}$/.test(typed.trim()) && position <= mostPosition ? position : undefined;
}

interface CategoryInvalid extends Problem {
  readonly code: 'category-invalid';
  readonly details: { readonly problems: CategoryProblems };
}
export const isCategoryInvalid = (problem: Problem): problem is CategoryInvalid => problem.code === 'category-invalid';

const categoryInvalid = (problems: CategoryProblems): CategoryInvalid => ({
  code: 'category-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});
const categoryUnknown: Problem = {
  code: 'category-unknown',
  status: 404,
  message: 'There is no such category. Nothing was changed.',
};
const categoryInUse: Problem = {
  code: 'category-in-use',
  status: 409,
  message: 'Not deleted. Products or other categories are in it. Move them first.',
};
