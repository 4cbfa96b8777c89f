import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callHeader, inputHeader } from '../../shared/api/paths.ts';
import type { Problem } from '../../shared/domain/result.ts';
import type { Deps } from '../deps.ts';
import { renewIdleLimit } from '../features/calls/renew-idle-limit.ts';
import { callOf, type Identity, preparingOf } from '../features/session/identity.ts';
import { notWhilePreparing } from '../features/session/not-while-preparing.ts';
import { renewLockByInput } from '../features/takeover/renew-lock.ts';
import { accessProblem, checkoutDenied, notWhileActing, signedOut } from './access.ts';
import { cookiesOf, type RouteRules, rulesOf } from './context.ts';
import { cookieNames, loginHeader } from './cookies.ts';
import { isFormTokenRight } from './form-token.ts';
import { fieldsOf } from './page.ts';
import { Refusal } from './refusal.ts';
import { changesState, foreignChange, wrongHost } from './same-origin.ts';

/** Refuses requests for another host before anything else is done for them. */
export function installHostRule(app: FastifyInstance, deps: Deps): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const problem = wrongHost(request, deps.config);
    if (problem && !healthPaths.has(request.routeOptions.url ?? '')) throw new Refusal(problem);
    done();
  });
}
const healthPaths = new Set(['/healthz', '/readyz']);

/** Enforces what each route declares, once its caller is known; a route that declares nothing cannot be registered. */
export function installRouteRules(app: FastifyInstance, deps: Deps): void {
  app.addHook('onRoute', ({ config, method, url }) => {
    const rules = config?.rules;
    if (!rules) throw new Error(`${String(method)} ${url} does not declare who may call it.`);
    for (const each of [method].flat()) app.declaredRoutes.push({ method: each, path: url, rules });
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const rules = rulesOf(request);
    if (!rules) return done();
    throwIf(refusalOf(request, rules, deps));
    if (!isOperatorsInput(request)) return done();
    renewLimits(deps, request).then(() => done(), done);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    const rules = rulesOf(request);
    if (rules?.kind === 'form' && !rules.upload) throwIf(formProblem(request, fieldsOf(request)));
    if (rules?.contract?.form && request.body instanceof URLSearchParams)
      request.body = Object.fromEntries(request.body);
    done();
  });
}

/** What the operator does gives the call, and the cart they have taken over, a full time again. */
async function renewLimits(deps: Deps, request: FastifyRequest): Promise<void> {
  request.identity = await renewIdleLimit(deps, request.identity);
  await renewLockByInput(deps, request.identity);
}

function refusalOf(request: FastifyRequest, rules: RouteRules, deps: Deps): Problem | undefined {
  const denied = accessProblem(rules.access, request.identity);
  const accessDenied = denied && (rules.errors === 'checkout' ? checkoutDenied(denied) : denied);
  if (!changesState(request.method)) return accessDenied ?? outsidePreparing(request, rules);
  const hasOwnCredential = request.headerCredential || rules.contract?.credentialInBody === true;
  if (!hasOwnCredential && request.headers[loginHeader] !== undefined) return signedOut;
  return (
    foreignChange(request, deps.config, hasOwnCredential) ??
    mediaTypeProblem(request, rules) ??
    accessDenied ??
    outsidePreparing(request, rules) ??
    (callOf(request.identity) && !rules.whileActing ? notDuringCall(request.identity) : undefined) ??
    staleTab(request, rules)
  );
}

/** Who prepares a cart places no order, not even their own. */
const outsidePreparing = ({ identity }: FastifyRequest, rules: RouteRules): Problem | undefined =>
  preparingOf(identity) && rules.whilePreparing === false ? notWhilePreparing : undefined;

const notDuringCall = (identity: Identity): Problem => (preparingOf(identity) ? notWhilePreparing : notWhileActing);

/** JSON routes take JSON, VTEX ID's validate routes forms too, page forms forms; a request without a body is fine. */
function mediaTypeProblem(request: FastifyRequest, rules: RouteRules): Problem | undefined {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  const isJson = type === 'application/json';
  const { form, multipart } = rules.contract ?? {};
  const isMultipart = type === 'multipart/form-data';
  const isTakenForm = rules.upload ? isMultipart : isForm;
  const taken =
    rules.kind === 'form' ? isTakenForm : isJson || (form === true && isForm) || (multipart === true && isMultipart);
  return taken ? undefined : mediaType;
}

/** A tab that shows another call than the one that runs is stopped before its first write. */
function staleTab(request: FastifyRequest, rules: RouteRules): Problem | undefined {
  const shown = request.headers[callHeader];
  if (typeof shown !== 'string' || rules.contract?.namesCall) return undefined;
  return shown === (callOf(request.identity)?.id ?? '') ? undefined : callChanged(request);
}

/** A form that comes from no page of this server for this browser, or from one that was drawn for another call. */
export function formProblem(request: FastifyRequest, fields: URLSearchParams): Problem | undefined {
  const seed = cookiesOf(request).get(cookieNames.formSeed);
  if (!isFormTokenRight(request.server.secrets.form, seed, fields.get('_token'))) return formExpired;
  const running = callOf(request.identity)?.id ?? '';
  const shown = fields.get('_call') ?? (request.identity.kind === 'staff' ? undefined : '');
  return shown === running ? undefined : callChanged(request);
}

/** Only navigations and requests caused by a trusted click or key renew the idle limit; polls, prefetches and frames never. */
function isOperatorsInput(request: FastifyRequest): boolean {
  if (!callOf(request.identity) && !hasTakenOver(request.identity)) return false;
  const { headers } = request;
  if (`${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}`.includes('prefetch')) return false;
  if (headers[inputHeader] === '1') return true;
  return (
    headers['sec-fetch-mode'] === 'navigate' &&
    (headers['sec-fetch-dest'] ?? 'document') === 'document' &&
    headers['sec-fetch-site'] !== 'cross-site'
  );
}

const hasTakenOver = (identity: Identity): boolean => identity.kind === 'staff' && identity.takenOver !== undefined;

const throwIf = (problem: Problem | undefined): void => {
  if (problem) throw new Refusal(problem);
};

const callChanged = (request: FastifyRequest): Problem => ({
  code: 'call-changed',
  status: 409,
  message: 'Not done. This tab shows old data: another call runs, or none. Nothing was changed. Reload the page.',
  details: { callId: callOf(request.identity)?.id ?? '' },
});
const formExpired: Problem = {
  code: 'form-expired',
  status: 403,
  message: 'Not done. This form is out of date. Nothing was changed. Load the page again and send it once more.',
};
const mediaType: Problem = {
  code: 'media-type',
  status: 415,
  message: 'Not done. The request has a type that this address does not take. Nothing was changed.',
};
