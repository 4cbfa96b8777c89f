import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { decideAuthorization } from '../../../features/authorization/decide-authorization.ts';
import { listAuthorizations } from '../../../features/authorization/list-authorizations.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { valueOrThrow } from '../../../http/refusal.ts';
import type { Desk } from '../desk.ts';
import type { ApprovalNews } from './ApprovalNotice.tsx';
import { ApprovalsPage, type ApprovalsPageProps } from './ApprovalsPage.tsx';
import { approvalAddress, approvalsPath } from './approval-address.ts';
import { approvalsView, nextAddress } from './approvals-view.ts';
import { differencesFrom, drawnFacts } from './drawn-facts.ts';
import { refusalWords } from './refusal-words.ts';
import { decisionIn, versionIn } from './sent-decision.ts';

const waiting = { show: 'waiting', after: undefined } as const;

/** POST /admin/approvals/:id/decide. Done, the next request is shown; refused, the same one as it is now, with what was typed. */
export async function decideForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { identity, fields, params } = ctx;
  const id = params.id ?? '';
  const comment = fields.get('comment') ?? '';
  const decided = await decideAuthorization(deps, identity, {
    id,
    decision: decisionIn(fields),
    comment,
    version: versionIn(fields.get('version')),
    orderVersion: versionIn(fields.get('orderVersion')),
  });
  if (decided.ok) {
    const list = valueOrThrow(await listAuthorizations(deps, identity, waiting));
    return redirect(withDone(nextAddress(list, id, waiting) ?? approvalsPath, id));
  }
  if (decided.problem.status === 404) return decided;
  // This address takes a form only; links that come back to the page lead to the request.
  const shown = await approvalsView(deps, { ...ctx, address: approvalAddress(id, waiting) }, waiting, id);
  const commentError = decided.problem.status === 422 ? refusalWords(shown.desk.t, decided.problem) : undefined;
  const news = commentError ? undefined : newsOf(shown, decided.problem, fields);
  const page = <ApprovalsPage {...shown} news={news} comment={comment} commentError={commentError} />;
  return view(page, decided.problem.status);
}

const withDone = (address: string, id: string): string => `${address}?${new URLSearchParams({ done: id })}`;

function newsOf(shown: Omit<ApprovalsPageProps, 'news'>, problem: Problem, fields: URLSearchParams): ApprovalNews {
  const { desk, request, list } = shown;
  if (problem.code === 'authorization-changed' && request)
    return { kind: 'changed', differences: differencesFrom(fields.get('drawn'), drawnFacts(desk, request)) };
  if (problem.code === 'authorization-decided' && request?.decision)
    return {
      kind: 'decided',
      decision: request.decision,
      isClosed: request.state === 'closed',
      next: nextAddress(list, request.id, waiting),
    };
  return { kind: 'refused', words: refusedWords(desk, problem) };
}

const refusedWords = ({ t }: Desk, problem: Problem): string =>
  `${refusalWords(t, problem)} ${t('approvals.nothingChanged')}`;
