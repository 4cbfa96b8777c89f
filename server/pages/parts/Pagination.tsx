import * as icons from '../../../shared/design/icons.ts';
import type { Translator } from '../messages/translator.ts';
import { Icon } from './Icon.tsx';

interface PaginationProps {
  readonly t: Translator;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly urlOf: (page: number) => string;
}

/** Previous and next with the place in words; nothing for a single page. */
export const Pagination = ({ t, page, pages, urlOf }: PaginationProps) =>
  pages < 2 ? null : (
    <nav class="pages" aria-label={t('shell.pages')}>
      {page > 1 && (
        <a class="btn btn-secondary btn-lg" rel="prev" href={urlOf(page - 1)}>
          <Icon path={icons.chevronLeft} />
          {t('shell.previousPage')}
        </a>
      )}
      <span class="muted tn">{t('shell.pageOf', { page, pages })}</span>
      {page < pages && (
        <a class="btn btn-secondary btn-lg" rel="next" href={urlOf(page + 1)}>
          {t('shell.nextPage')}
          <Icon path={icons.chevronRight} />
        </a>
      )}
    </nav>
  );
