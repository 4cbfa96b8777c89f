import * as icons from '../../../shared/design/icons.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import { customerOf, preparingOf } from '../../features/session/identity.ts';
import type { PageContext } from '../../http/page.ts';
import type { Customer } from '../../storage/records.ts';
import type { Translator } from '../messages/translator.ts';
import { nameOf, toolbarMarks } from '../store/shop.ts';
import { Document } from './Document.tsx';
import { Icon } from './Icon.tsx';
import { LogoMark } from './LogoMark.tsx';

interface ErrorPageProps {
  readonly ctx: PageContext;
  readonly problem: Problem;
}

/**
 * The page of a refusal or a failure: what happened, what is unchanged, what to do next. It asks no storage for anything, so that it
 * can be drawn when storage is what failed.
 */
export const ErrorPage = ({ ctx, problem }: ErrorPageProps) => {
  const { t, request } = ctx;
  const words = errorWords(ctx, problem);
  return (
    <Document lang={t.locale} title={words.title} marks={toolbarMarks(ctx.identity)} isActing={ctx.call !== undefined}>
      <header class="shop-head">
        <div class="wrapper">
          <a class="shop-logo" href="/">
            <LogoMark />
            {t('shell.home')}
          </a>
        </div>
      </header>
      <main class="wrapper" id="content">
        <div class="empty empty-page" role="alert">
          <Icon path={problem.status === 404 ? icons.search : icons.alert} size="lg" />
          <h1 class="h-sect">{words.title}</h1>
          <p>{words.text}</p>
          <p class="row wrap gap-3">
            <NextStep ctx={ctx} problem={problem} />
          </p>
          <p class="hint">
            <span class="mono">{t('problem.reference', { id: request.id })}</span>
          </p>
        </div>
      </main>
    </Document>
  );
};

const isStale = ({ code }: Problem): boolean => code === 'call-changed' || code === 'form-expired';

/** A page that is out of date is loaded again; from anywhere else there is a way to the home page or the search. */
const NextStep = ({ ctx: { t, request }, problem }: ErrorPageProps) => {
  if (isStale(problem))
    return (
      <a class="btn btn-primary btn-lg" href={pageOfForm(request.headers.referer)}>
        {t('problem.reload')}
      </a>
    );
  return (
    <>
      <a class="btn btn-primary btn-lg" href="/">
        {t('problem.home')}
      </a>
      {problem.status === 404 && (
        <a class="btn btn-secondary btn-lg" href="/search">
          {t('problem.search')}
        </a>
      )}
    </>
  );
};

/** Path of the page that the form was on: the browser names it, and only its path is used. */
function pageOfForm(referer: string | undefined): string {
  const path = referer && URL.canParse(referer) ? new URL(referer).pathname : '/';
  return path.startsWith('//') ? '/' : path;
}

export interface Words {
  readonly title: string;
  readonly text: string;
}

/** What happened, what is unchanged. */
export function errorWords({ t, identity }: PageContext, problem: Problem): Words {
  const { code, status } = problem;
  if (code === 'call-changed') return { title: t('problem.stale'), text: t('problem.staleText') };
  if (code === 'form-expired') return { title: t('problem.formExpired'), text: t('problem.formExpiredText') };
  if (code === 'not-while-acting') {
    const customer = customerOf(identity);
    const name = customer ? nameOf(customer) : '';
    return { title: t('problem.notWhileActing'), text: t('problem.notWhileActingText', { name }) };
  }
  if (code === 'not-while-preparing') return preparingWords(t, preparingOf(identity)?.customer);
  return status >= 500 ? failureWords(t, status) : refusalWords(t, problem);
}

const preparingWords = (t: Translator, customer: Customer | undefined): Words => ({
  title: t('problem.notWhilePreparing'),
  text: customer
    ? t('problem.notWhilePreparingText', { name: nameOf(customer) })
    : t('problem.notWhilePreparingForNobody'),
});

function failureWords(t: Translator, status: number): Words {
  if (status === 503) return { title: t('problem.closing'), text: t('problem.closingText') };
  return { title: t('problem.failed'), text: t('problem.failedText') };
}

function refusalWords(t: Translator, { status, details }: Problem): Words {
  switch (status) {
    case 404:
      return { title: t('problem.notFound'), text: t('problem.notFoundText') };
    case 401:
    case 403:
      return { title: t('problem.notAllowed'), text: t('problem.notAllowedText') };
    case 421:
      return { title: t('problem.wrongHost'), text: t('problem.wrongHostText') };
    case 429: {
      const count = typeof details?.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 60;
      return { title: t('problem.tooMany'), text: t('problem.tooManyText', { count }) };
    }
    default:
      return { title: t('problem.badRequest'), text: t('problem.badRequestText') };
  }
}
