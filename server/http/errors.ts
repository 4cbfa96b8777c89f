import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { ErrorStyle } from '../../shared/api/contract.ts';
import type { Problem } from '../../shared/domain/result.ts';
import type { Deps } from '../deps.ts';
import { recordRefusal } from '../features/audit/record-refusal.ts';
import { AuditError } from '../features/audit/write-audit.ts';
import { CallOver } from '../features/calls/call-over.ts';
import { UniqueError } from '../storage/storage.ts';
import { rulesOf } from './context.ts';
import { type PageContext, pageContextOf, sendPage } from './page.ts';
import { Refusal } from './refusal.ts';
import { isValidationFailure, problemOfValidation } from './schemas.ts';

/** Draws the page of a refused or failed navigation. */
export type ErrorPage = (ctx: PageContext, problem: Problem) => VNode;

/** The one place where refusals and failures become replies (security rule 17). */
export function installErrors(app: FastifyInstance, deps: Deps, errorPage: ErrorPage): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply => {
    const wait = problem.details?.retryAfterSeconds;
    if (typeof wait === 'number') reply.header('retry-after', wait);
    reply.removeHeader('content-disposition');
    if (!wantsPage(request)) return answerJson(request, reply, problem);
    if (problem.code === 'signed-out') return reply.redirect(loginAddress(request), 303);
    const { status } = problem;
    return sendPage(reply, errorPage(pageContextOf(deps, request, reply), problem), status);
  };
  app.setNotFoundHandler((request, reply) => answer(request, reply, notFound));
  app.setErrorHandler(async (error, request, reply) => {
    const problem = (await unrecorded(deps, request, problemOf(error))) ?? problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    try {
      return answer(request, reply, problem);
    } catch (drawing) {
      request.log.error({ err: drawing }, 'error page failed');
      return answerJson(request, reply, problem);
    }
  });
}

/**
 * Keeps the attempt when it was refused for who asked: staff in the audit, others as a count (security rule 8). Starts of calls are
 * kept by their own verb, which knows more. Gives the problem that it could not be kept.
 */
async function unrecorded(deps: Deps, request: FastifyRequest, problem: Problem): Promise<Problem | undefined> {
  const { code, status, details } = problem;
  const isRefusal = status === 401 || status === 403 || code === 'call-changed';
  if (!isRefusal || details?.refusal !== undefined) return undefined;
  try {
    const what = `${request.method} ${request.routeOptions.url ?? '(no address of ours)'}`;
    await recordRefusal(deps, request.identity, { code, status, what });
    return undefined;
  } catch (error) {
    request.log.error({ err: error }, 'refusal not recorded');
    return auditUnavailable;
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (isValidationFailure(error)) return problemOfValidation(error);
  if (error instanceof AuditError) return auditUnavailable;
  if (error instanceof CallOver) return callOver;
  if (error instanceof UniqueError) return sameMoment;
  const status = statusOf(error);
  return status >= 400 && status < 500 ? (clientFaults[status] ?? { ...malformed, status }) : serverError;
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

/** Pages and forms always; an address that is nobody's, when a browser navigates there. */
function wantsPage(request: FastifyRequest): boolean {
  const kind = rulesOf(request)?.kind;
  if (kind) return kind === 'page' || kind === 'form';
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

const loginAddress = (request: FastifyRequest): string =>
  request.method === 'GET' ? `/login?next=${encodeURIComponent(request.url)}` : '/login';

function answerJson(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const style = rulesOf(request)?.errors ?? 'telesales';
  // Serialized here: the route's own schema describes its success only.
  const body = JSON.stringify(bodies[style](problem, request.id));
  return reply.status(problem.status).type('application/json; charset=utf-8').send(body);
}

const bodies: Record<ErrorStyle, (problem: Problem, requestId: string) => unknown> = {
  telesales: ({ status: _, ...error }, requestId) => ({ error, requestId }),
  checkout: ({ code, message, fields, details }, operationId) => ({
    fields: fields ?? {},
    error: { code, message, exception: null, ...(details ? { details } : {}) },
    operationId,
  }),
  oms: ({ code, message }, requestId) => ({ error: { code, message, exception: null }, requestId }),
  'master-data': ({ message }, requestId) => ({ Message: message, requestId }),
  'vtex-id': ({ code, message }, requestId) => ({ authStatus: authStatuses[code] ?? code, message, requestId }),
  'buying-policies': ({ code, message }, requestId) => ({ message, code, requestId }),
};

const authStatuses: Readonly<Record<string, string>> = {
  'wrong-credentials': 'WrongCredentials',
  'wrong-code': 'WrongCredentials',
  'invalid-token': 'InvalidToken',
  'invalid-email': 'InvalidEmail',
  'too-many-tries': 'BlockedUser',
};

const notFound: Problem = {
  code: 'not-found',
  status: 404,
  message: 'There is nothing at this address. Check it, or start from the home page.',
};
const malformed: Problem = {
  code: 'malformed-request',
  status: 400,
  message: 'Not done. The request could not be read. Nothing was changed.',
};
const clientFaults: Readonly<Record<number, Problem>> = {
  404: notFound,
  413: {
    code: 'too-large',
    status: 413,
    message: 'Not done. The request is larger than 1 MB. Nothing was changed.',
  },
  414: { code: 'address-too-long', status: 414, message: 'This address is too long.' },
  415: {
    code: 'media-type',
    status: 415,
    message: 'Not done. The request has a type that this address does not take. Nothing was changed.',
  },
};
/** E19 of the design's error texts. */
const auditUnavailable: Problem = {
  code: 'audit-unavailable',
  status: 503,
  message: 'Not done. We cannot record actions right now, so none are taken. Try again.',
};
const callOver: Problem = {
  code: 'call-changed',
  status: 409,
  message: 'Not done. The call ended meanwhile. Nothing was changed. Reload the page.',
};
const sameMoment: Problem = {
  code: 'same-moment',
  status: 409,
  message: 'Not done. Somebody changed the same thing at the same moment. Load it again and try once more.',
};
/** E10: the request's id, which every error carries, is the reference. */
const serverError: Problem = {
  code: 'server-error',
  status: 500,
  message: 'Something failed on our side. What you asked for was not done. Try again.',
};
