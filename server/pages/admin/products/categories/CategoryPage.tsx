import type {
  CategoryInput,
  CategoryProblem,
  CategoryProblems,
} from '../../../../features/catalog-admin/categories.ts';
import type { Category } from '../../../../storage/records.ts';
import type { Translator } from '../../../messages/translator.ts';
import { Field } from '../../../parts/Field.tsx';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import { AdminPage } from '../../AdminPage.tsx';
import { DuringCall } from '../../customers/DuringCall.tsx';
import type { Desk } from '../../desk.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Crumb } from '../../parts/Crumb.tsx';
import { CategoryNotice, type RefusedNews } from './CategoryNotice.tsx';
import { categoriesPath, categoryAddress } from './category-address.ts';

export interface CategoryPageProps {
  readonly desk: Desk;
  readonly categories: readonly Category[];
  /** undefined: a new one. */
  readonly kept: Category | undefined;
  /** Of a new one: the id that it will have. */
  readonly newId: string | undefined;
  /** As typed, else as kept. */
  readonly input: CategoryInput;
  readonly problems: CategoryProblems;
  /** The version of the category that the form was drawn for. */
  readonly version: number;
  readonly news: RefusedNews | undefined;
}

/** Makes or changes one category. */
export const CategoryPage = (props: CategoryPageProps) => {
  const { desk, kept, newId, version, news } = props;
  const { t } = desk;
  const title = kept ? t('goods.cat.edit', { name: kept.name }) : t('goods.cat.new');
  return (
    <AdminPage desk={desk} title={title} section="products" head={<Head {...props} title={title} />}>
      <form
        class="panel a-form"
        method="post"
        noValidate
        action={kept ? categoryAddress(kept.id) : `${categoriesPath}/new`}
      >
        <FormGuard page={desk} />
        <input type="hidden" name="version" value={version} />
        {newId && <input type="hidden" name="newId" value={newId} />}
        <CategoryNotice desk={desk} news={news} />
        <Fields {...props} />
        <DuringCall desk={desk}>
          <p class="row wrap">
            <a class="btn btn-ghost end" href={categoriesPath}>
              {t('goods.cancel')}
            </a>
            <button type="submit" class="btn btn-primary">
              {t(kept ? 'goods.cat.save' : 'goods.cat.create')}
            </button>
          </p>
        </DuringCall>
      </form>
    </AdminPage>
  );
};

const Head = ({ desk, kept, title }: CategoryPageProps & { readonly title: string }) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={categoriesPath} label={desk.t('goods.cat.title')} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
    </div>
    {kept && (
      <div class="end">
        <DuringCall desk={desk}>
          <Confirm
            desk={desk}
            id="delete"
            opens={desk.t('goods.cat.delete')}
            title={desk.t('goods.cat.deleteAsk', { name: kept.name })}
            text={desk.t('goods.cat.deleteText')}
            action={`${categoryAddress(kept.id)}/delete`}
            confirm={desk.t('goods.cat.delete')}
            keep={desk.t('goods.cat.keep')}
          />
        </DuringCall>
      </div>
    )}
  </>
);

const Fields = ({ desk: { t }, input, problems, categories, kept }: CategoryPageProps) => {
  const departments = categories.filter(({ parentId, id }) => parentId === undefined && id !== kept?.id);
  return (
    <>
      <Field
        t={t}
        name="name"
        label={t('goods.name')}
        value={input.name}
        autocomplete="off"
        maxLength={80}
        error={wrong(t, problems.name)}
      />
      <Field
        t={t}
        name="slug"
        label={t('goods.slug')}
        value={input.slug}
        autocomplete="off"
        maxLength={80}
        optional={!kept}
        hint={t(kept ? 'goods.slugKept' : 'goods.slugHint')}
        error={wrong(t, problems.slug)}
      />
      <SelectField
        name="parentId"
        label={t('goods.cat.parent')}
        value={input.parentId}
        options={[
          { value: '', label: t('goods.cat.department') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={wrong(t, problems.parentId)}
      />
      <Field
        t={t}
        name="position"
        label={t('goods.cat.position')}
        value={input.position}
        autocomplete="off"
        inputMode="numeric"
        maxLength={10}
        optional
        hint={t('goods.cat.positionHint')}
        error={wrong(t, problems.position)}
      />
    </>
  );
};

function wrong(t: Translator, problem: CategoryProblem | undefined): string | undefined {
  if (!problem) return undefined;
  switch (problem.code) {
    case 'needed':
    case 'slug':
      return t(`goods.wrong.${problem.code}`);
    case 'tooLong':
      return t('goods.wrong.tooLong', { count: problem.count });
    case 'slugTaken':
      return t('goods.wrong.slugTaken', { name: problem.name });
    default:
      return t(`goods.cat.wrong.${problem.code}`);
  }
}
