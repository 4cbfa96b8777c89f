import * as icons from '../../../../shared/design/icons.ts';
import type { Trail } from '../../../features/audit/audit-trail.ts';
import type { AuditCheck } from '../../../features/audit/check-audit.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import type { Filter } from '../filters/filter.ts';
import { HiddenFields } from '../filters/HiddenFields.tsx';
import { SearchForm } from '../filters/SearchForm.tsx';
import { Turn } from '../filters/Turn.tsx';
import { Empty } from '../parts/Empty.tsx';
import { AuditTable } from './AuditTable.tsx';
import { countWords } from './audit-filters.ts';
import { type AuditQuery, auditAddress, auditFields, auditPath, everyEntry, isNarrowed } from './audit-query.ts';
import { CheckBadge, CheckNotice, VerifyButton } from './CheckNotice.tsx';

export interface AuditPageProps {
  readonly desk: Desk;
  readonly query: AuditQuery;
  readonly filters: readonly Filter[];
  readonly check: AuditCheck | undefined;
  /** undefined: the customer that the address names does not exist. */
  readonly trail: Trail | undefined;
  /** What was searched for and is nobody's name. */
  readonly unknown: string;
}

/** Who did what for whom, refused attempts included. */
export const AuditPage = ({ desk, query, filters, check, trail, unknown }: AuditPageProps) => {
  const { t } = desk;
  const hasEntries = trail !== undefined && trail.entries.length > 0 && unknown === '';
  return (
    <AdminPage
      desk={desk}
      title={t('audit.title')}
      section="audit"
      head={<Head desk={desk} query={query} check={check} />}
    >
      <div class="a-grid">
        <CheckNotice desk={desk} check={check} />
        <div class="filters">
          <SearchForm
            desk={desk}
            action={auditPath}
            value={unknown}
            label={t('audit.search')}
            hint={t('audit.searchHint')}
          />
          <FilterChips desk={desk} filters={filters} />
        </div>
        <div class="table-card">
          {hasEntries ? (
            <>
              <AuditTable desk={desk} entries={trail.entries} />
              <Pager desk={desk} query={query} trail={trail} />
            </>
          ) : (
            <NoEntries desk={desk} query={query} unknown={unknown} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

type HeadProps = Pick<AuditPageProps, 'desk' | 'query' | 'check'>;

const Head = ({ desk, query, check }: HeadProps) => (
  <>
    <h1>{desk.t('audit.title')}</h1>
    <CheckBadge desk={desk} check={check} />
    <span class="row end">
      <VerifyButton desk={desk} check={check} />
      <form method="post" action="/admin/audit/export">
        <FormGuard page={desk} />
        <HiddenFields fields={auditFields({ ...query, before: undefined, after: undefined })} />
        <button type="submit" class="btn btn-secondary" title={desk.t('audit.exportHint')}>
          <Icon path={icons.download} />
          {desk.t('audit.export')}
        </button>
      </form>
    </span>
  </>
);

interface PagerProps extends Pick<AuditPageProps, 'desk' | 'query'> {
  readonly trail: Trail;
}

const Pager = ({ desk, query, trail }: PagerProps) => {
  const { t } = desk;
  return (
    <nav class="pager" aria-label={t('shell.pages')}>
      <span class="num">{countWords(desk, trail)}</span>
      <span class="hint end">{t('audit.never')}</span>
      <span class="row gap-1">
        <Turn
          icon={icons.chevronLeft}
          label={t('audit.newer')}
          href={trail.newer && auditAddress(query, { after: trail.newer })}
          whyNot={t('audit.isNewest')}
        />
        <Turn
          icon={icons.chevronRight}
          label={t('audit.older')}
          href={trail.older && auditAddress(query, { before: trail.older })}
          whyNot={t('audit.isOldest')}
        />
      </span>
    </nav>
  );
};

const NoEntries = ({ desk: { t }, query, unknown }: Pick<AuditPageProps, 'desk' | 'query' | 'unknown'>) => {
  const [icon, title, hint] = unknown
    ? ([icons.search, t('audit.noSuch', { q: unknown }), t('audit.noSuchHint')] as const)
    : isNarrowed(query)
      ? ([icons.search, t('audit.none'), t('audit.noneHint')] as const)
      : ([icons.history, t('audit.empty'), t('audit.emptyHint')] as const);
  return (
    <Empty icon={icon} title={title} hint={hint}>
      {(unknown || isNarrowed(query)) && (
        <a class="btn btn-secondary" href={auditAddress(everyEntry)}>
          {t(unknown ? 'audit.all' : 'audit.clear')}
        </a>
      )}
    </Empty>
  );
};
