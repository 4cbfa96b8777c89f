import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Access } from '../../shared/api/contract.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Deps } from '../deps.ts';
import { createTranslator, type Translator } from '../pages/messages/translator.ts';
import { contextOf, type RequestContext, type RouteRules } from './context.ts';
import { formTokenOf } from './form-token.ts';
import { isResult, Refusal } from './refusal.ts';

export interface PageContext extends RequestContext {
  readonly t: Translator;
  /** Value of every form's hidden field `_token`. */
  readonly formToken: string;
  /** Value of every form's hidden field `_call`: the call this page is drawn for, '' for none. */
  readonly formCall: string;
  /** Path and query of this page. */
  readonly address: string;
  /** Parts of the path that its pattern names (`/p/:slug`), decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface FormContext extends PageContext {
  readonly fields: URLSearchParams;
}

/** A page; one with another status (`view`); another address (`redirect`); a file; or a refusal, drawn as an error page. */
export type PageReply = Answer | Result<Answer>;
type Answer = VNode | View | Redirect | Download;

export interface View {
  readonly kind: 'view';
  readonly status: number;
  readonly page: VNode;
}
export const view = (page: VNode, status: number): View => ({ kind: 'view', status, page });

export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly status: 302 | 303;
}
/** See Other (302 where VTEX documents it): the browser goes there with a GET. `to` is an address of this store, beginning with one slash, or the gateway's own. */
export const redirect = (to: string, status: Redirect['status'] = 303): Redirect => ({
  kind: 'redirect',
  to: to.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent), // a header holds no other letters
  status,
});

/** A file to keep. */
export interface Download {
  readonly kind: 'download';
  /** Letters, digits, dots and dashes. */
  readonly fileName: string;
  readonly type: string;
  readonly body: Readable;
}

interface PageRules {
  /** As Fastify writes paths: `/p/:slug`. */
  readonly path: string;
  readonly access: Access;
  /** Refused while a cart is prepared: it is a part of an account, or of placing an order. */
  readonly whilePreparing?: false;
}

/** Registers an HTML page. A GET changes nothing. Signed-out visitors of a page that needs a login are led to it. */
export function page(
  app: FastifyInstance,
  deps: Deps,
  rules: PageRules,
  handler: (ctx: PageContext) => Promise<PageReply> | PageReply,
): void {
  app.route({
    method: 'GET',
    url: rules.path,
    config: { rules: rulesFor('page', { ...rules, whileActing: true }) },
    handler: async (request, reply) => answer(reply, await handler(pageContextOf(deps, request, reply))),
  });
}

/**
 * Registers the POST of a page's form. `_token` and `_call` have been checked when the handler runs: a form of a page drawn for
 * another call is refused with 409 before anything is written (security rule 5).
 */
export function form(
  app: FastifyInstance,
  deps: Deps,
  rules: PageRules & { readonly whileActing: boolean },
  handler: (ctx: FormContext) => Promise<PageReply> | PageReply,
): void {
  app.route({
    method: 'POST',
    url: rules.path,
    config: { rules: rulesFor('form', rules) },
    handler: async (request, reply) => {
      const fields = fieldsOf(request);
      return answer(reply, await handler({ ...pageContextOf(deps, request, reply), fields }));
    },
  });
}

const rulesFor = (
  kind: RouteRules['kind'],
  { access, whileActing, whilePreparing }: Omit<PageRules, 'path'> & Pick<RouteRules, 'whileActing'>,
): RouteRules => ({ access, kind, whileActing, whilePreparing, errors: 'telesales' });

export const fieldsOf = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams();

export function pageContextOf(deps: Deps, request: FastifyRequest, reply: FastifyReply): PageContext {
  const context = contextOf(request, reply);
  return {
    ...context,
    t: translatorOf(context.locale),
    formToken: formTokenOf(deps.config, context),
    formCall: context.call?.id ?? '',
    address: request.url,
    params: { ...(request.params as Record<string, string>) },
    query: new URLSearchParams(request.url.split('?')[1] ?? ''),
  };
}

export function answer(reply: FastifyReply, given: PageReply): FastifyReply {
  if (isResult(given)) {
    if (!given.ok) throw new Refusal(given.problem);
    return answer(reply, given.value);
  }
  if (!('kind' in given)) return sendPage(reply, given, 200);
  switch (given.kind) {
    case 'view':
      return sendPage(reply, given.page, given.status);
    case 'redirect':
      return reply.redirect(given.to, given.status);
    case 'download':
      return sendFile(reply, given);
  }
}

const sendFile = (reply: FastifyReply, { fileName, type, body }: Download): FastifyReply =>
  reply.type(type).header('content-disposition', `attachment; filename="${fileName}"`).send(body);

export const sendPage = (reply: FastifyReply, page: VNode, status: number): FastifyReply =>
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(page)}`);

const translators = new Map<string, Translator>();
export function translatorOf(locale: RequestContext['locale']): Translator {
  const known = translators.get(locale) ?? createTranslator(locale);
  translators.set(locale, known);
  return known;
}
