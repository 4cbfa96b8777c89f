import type { VNode } from 'preact';
import type { Problem } from '../../shared/domain/result.ts';
import type { PageContext } from '../http/page.ts';
import { AdminErrorPage } from './admin/AdminErrorPage.tsx';
import { ErrorPage } from './parts/ErrorPage.tsx';

/** Staff in the dashboard stay in it; everybody else is in the store. */
export const errorPage = (ctx: PageContext, problem: Problem): VNode =>
  ctx.identity.kind === 'staff' && /^\/admin(\/|\?|$)/.test(ctx.address) ? (
    <AdminErrorPage ctx={ctx} problem={problem} />
  ) : (
    <ErrorPage ctx={ctx} problem={problem} />
  );
