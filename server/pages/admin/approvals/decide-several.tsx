import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { authorizationDetail } from '../../../features/authorization/authorization-detail.ts';
import type { AuthorizationDetail } from '../../../features/authorization/authorization-views.ts';
import { type Decision, decideAuthorization } from '../../../features/authorization/decide-authorization.ts';
import { type FormContext, type PageReply, view } from '../../../http/page.ts';
import { type Desk, deskOf } from '../desk.ts';
import { type OneResult, outcomeOf } from './ApprovalNotice.tsx';
import { ApprovalsPage } from './ApprovalsPage.tsx';
import { approvalsPath } from './approval-address.ts';
import { approvalsView } from './approvals-view.ts';
import { refusalWords } from './refusal-words.ts';
import { decisionIn, versionIn } from './sent-decision.ts';

const mostAtOnce = 100;

/** POST /admin/approvals/decide: each ticked request on its own, with one result a request. Sent again it says the same. */
export async function decideSeveralForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { fields } = ctx;
  const desk = await deskOf(deps, ctx);
  const picks = [...new Set(fields.getAll('pick'))].slice(0, mostAtOnce);
  const results: OneResult[] = [];
  for (const pick of picks) results.push(await decideOne(deps, ctx, desk, pickedIn(pick, fields)));
  const isAllDone = results.length > 0 && results.every(({ isDone }) => isDone);
  const shown = await approvalsView(deps, { ...ctx, address: approvalsPath }, { show: 'waiting', after: undefined });
  return view(<ApprovalsPage {...shown} news={{ kind: 'several', results }} />, isAllDone ? 200 : 409);
}

/** A box's value: the request and the versions in which it was shown. */
function pickedIn(pick: string, fields: URLSearchParams): Decision {
  const [id = '', version, orderVersion] = pick.split('.');
  return {
    id,
    decision: decisionIn(fields),
    comment: fields.get('comment') ?? '',
    version: versionIn(version),
    orderVersion: versionIn(orderVersion),
  };
}

async function decideOne(deps: Deps, { identity }: FormContext, desk: Desk, asked: Decision): Promise<OneResult> {
  const decided = await decideAuthorization(deps, identity, asked);
  const request = await authorizationDetail(deps, identity, asked.id);
  const number = request.ok ? request.value.order.number : '';
  if (!decided.ok) {
    const words = request.ok ? whyNot(desk, decided.problem, request.value) : refusalWords(desk.t, decided.problem);
    return { isDone: false, number, words };
  }
  return { isDone: true, number, words: desk.t(`approvals.result.${outcomeOf(decided.value.state)}`) };
}

function whyNot({ t, formats }: Desk, problem: Problem, { state, decision }: AuthorizationDetail): string {
  if (problem.code !== 'authorization-decided' || !decision) return refusalWords(t, problem);
  const time = formats.shortMoment(decision.at);
  if (state === 'closed') return t('approvals.alreadyClosed', { time });
  return t('approvals.alreadyDecided', { name: decision.byName || t('approvals.byStore'), time });
}
