import * as icons from '../../../../shared/design/icons.ts';
import type { Desk } from '../desk.ts';
import { Turn } from './Turn.tsx';

interface PageTurnsProps {
  readonly desk: Desk;
  /** How much the list has: "120 products". */
  readonly count: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The address of a page. */
  readonly address: (page: number) => string;
}

/** Below a list: how much it has, which page this is, and the pages before and after. */
export const PageTurns = ({ desk: { t }, count, page, pages, address }: PageTurnsProps) => (
  <nav class="pager" aria-label={t('shell.pages')}>
    <span class="num grow">{count}</span>
    {pages > 1 && <span class="num">{t('shell.pageOf', { page, pages })}</span>}
    <span class="row gap-1">
      <Turn
        icon={icons.chevronLeft}
        label={t('shell.previousPage')}
        href={page > 1 ? address(page - 1) : undefined}
        whyNot={t('admin.pager.isFirst')}
      />
      <Turn
        icon={icons.chevronRight}
        label={t('shell.nextPage')}
        href={page < pages ? address(page + 1) : undefined}
        whyNot={t('admin.pager.isLast')}
      />
    </span>
  </nav>
);
