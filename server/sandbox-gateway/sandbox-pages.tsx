import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CardPage } from './CardPage.tsx';
import { ConfirmPage } from './ConfirmPage.tsx';
import { readTypedCard } from './read-typed-card.ts';
import { SandboxDocument } from './SandboxDocument.tsx';
import { newId, type SandboxBook, type SandboxSession } from './sandbox-book.ts';
import { sandboxStyle } from './sandbox-style.ts';
import { speechFor } from './sandbox-words.ts';

interface ById {
  readonly Params: { readonly id: string };
  readonly Body: URLSearchParams;
}

/** What customers see of the sandbox. The addresses cannot be guessed, and each is good for one answer. */
export function registerSandboxPages(app: FastifyInstance, book: SandboxBook): void {
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(sandboxStyle));
  app.get<ById>('/card/:id', (request, reply) => {
    const session = openSession(book, request.params.id);
    if (!session) return gone(request, reply);
    const { id: sessionId, returnTo } = session;
    return show(reply, 200, <CardPage {...{ speech: speechFor(session.locale), sessionId, returnTo }} />, returnTo);
  });
  app.post<ById>('/card/:id', (request, reply) => {
    const session = openSession(book, request.params.id);
    return session ? takeCard(book, session, request.body, reply) : gone(request, reply);
  });
  app.get<ById>('/confirm/:id', (request, reply) => {
    const charge = book.toConfirm(request.params.id);
    if (!charge) return gone(request, reply);
    return show(reply, 200, <ConfirmPage speech={speechOf(request)} charge={charge} />, charge.returnTo);
  });
  app.post<ById>('/confirm/:id', (request, reply) => {
    const charge = book.toConfirm(request.params.id);
    if (!charge) return gone(request, reply);
    book.saveCharge({ ...charge, state: request.body.get('answer') === 'yes' ? 'approved' : 'not-confirmed' });
    return reply.redirect(charge.returnTo, 303);
  });
}

function openSession(book: SandboxBook, id: string): SandboxSession | undefined {
  const session = book.session(id);
  return session?.card ? undefined : session;
}

/** Keeps brand, last digits and expiry, and what the card does; the number ends here. */
function takeCard(book: SandboxBook, session: SandboxSession, fields: URLSearchParams, reply: FastifyReply) {
  const { id: sessionId, returnTo } = session;
  const read = readTypedCard(fields, Date.now());
  if (!('card' in read)) {
    const typed = { name: fields.get('name') ?? '', expiry: fields.get('expiry') ?? '' };
    const page = { speech: speechFor(session.locale), sessionId, returnTo, problems: read, typed };
    return show(reply, 422, <CardPage {...page} />, returnTo);
  }
  const { card, expiryMonth, expiryYear } = read;
  const reference = newId();
  const token = book.newToken(card.habit);
  const kept = { token, brand: card.brand, lastFour: card.number.slice(-4), expiryMonth, expiryYear };
  book.saveSession({ ...session, reference, card: kept });
  const back = new URL(returnTo);
  back.searchParams.set('reference', reference);
  return reply.redirect(back.href, 303);
}

const speechOf = (request: FastifyRequest) => speechFor(request.headers['accept-language'] ?? '');

function gone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const speech = speechOf(request);
  return show(
    reply,
    404,
    <SandboxDocument speech={speech} title={speech.words.title}>
      <p>{speech.words.gone}</p>
    </SandboxDocument>,
  );
}

/** Forms may lead here and back to the store, nowhere else. */
function show(reply: FastifyReply, status: number, page: VNode, returnTo?: string): FastifyReply {
  const forms = returnTo === undefined ? "'none'" : `'self' ${new URL(returnTo).origin}`;
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'self'; img-src data:; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    )
    .send(`<!doctype html>${renderToString(page)}`);
}
