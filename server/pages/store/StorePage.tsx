import type { ComponentChildren } from 'preact';
import { paths } from '../../../shared/api/paths.ts';
import { Document } from '../parts/Document.tsx';
import { FormGuard } from '../parts/FormGuard.tsx';
import { DepartmentNav } from './DepartmentNav.tsx';
import { Footer } from './Footer.tsx';
import { CheckoutHeader, Header } from './Header.tsx';
import { nameOf, preparedFor, type Shop } from './shop.ts';
import { UtilityBar } from './UtilityBar.tsx';

export interface StorePageProps {
  readonly shop: Shop;
  /** Window title; the store's name is added. */
  readonly title: string;
  /** checkout: nothing around the task. */
  readonly frame?: 'full' | 'checkout';
  /** Slug of the department that the page belongs to. */
  readonly department?: string | undefined;
  /** What the search box holds. */
  readonly q?: string;
  /** My Orders shows no toolbar: the page then carries no marks for it. */
  readonly withoutToolbar?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of every page of the store. */
export const StorePage = ({ shop, title, frame = 'full', department, q = '', ...rest }: StorePageProps) => {
  const { t, settings } = shop;
  const marks = rest.withoutToolbar ? undefined : shop.marks;
  return (
    <Document
      lang={t.locale}
      title={title ? `${title} · ${settings.name}` : settings.name}
      marks={marks}
      isActing={(shop.actingFor ?? shop.preparing) !== undefined}
    >
      <a class="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <header>
        {marks && <StaffStrip shop={shop} />}
        {frame === 'full' && <UtilityBar shop={shop} />}
        {frame === 'full' ? <Header shop={shop} q={q} /> : <CheckoutHeader shop={shop} />}
        {frame === 'full' && <DepartmentNav shop={shop} current={department} />}
      </header>
      <main class="wrapper" id="content" tabindex={-1}>
        {rest.children}
      </main>
      {frame === 'full' && <Footer shop={shop} />}
    </Document>
  );
};

/** What lies under the toolbar: words for staff whose browser has none, and the form by which the toolbar signs out. */
const StaffStrip = ({ shop }: { readonly shop: Shop }) => {
  return (
    <>
      <p class="toolbar-strip">{stripWords(shop)}</p>
      <form method="post" action={paths.logout} hidden>
        <FormGuard page={shop} />
      </form>
    </>
  );
};

function stripWords({ t, actingFor, preparing }: Shop): string {
  if (actingFor) return t('shell.toolbarStripActing', { name: nameOf(actingFor) });
  return preparing ? t('shell.toolbarStripPreparing', { name: preparedFor(preparing) }) : t('shell.toolbarStrip');
}
