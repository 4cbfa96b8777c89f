import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId, type SandboxBook, type SandboxCharge } from './sandbox-book.ts';

interface ChargeBody {
  readonly token: string;
  readonly value: number;
  readonly currency: string;
  readonly returnTo: string;
}

/** What the store's server asks, with the key as bearer. */
export function registerSandboxApi(app: FastifyInstance, book: SandboxBook, origin: () => string, key: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/v1/') && !hasKey(request, key)) return reply.status(401).send({ error: 'key' });
  });
  app.post<{ Body: { readonly returnTo: string; readonly locale: string } }>('/v1/sessions', ({ body }, reply) => {
    const id = newId();
    book.saveSession({ id, returnTo: body.returnTo, locale: body.locale, reference: undefined, card: undefined });
    return reply.send({ id, address: `${origin()}/card/${id}` });
  });
  app.post<{ Params: { readonly id: string }; Body: { readonly reference: string } }>(
    '/v1/sessions/:id/take',
    ({ params, body }, reply) => {
      const session = book.session(params.id);
      if (!session?.card || session.reference !== body.reference) return reply.status(404).send({ error: 'reference' });
      book.saveSession({ ...session, reference: undefined });
      return reply.send(session.card);
    },
  );
  app.put<{ Params: { readonly key: string }; Body: ChargeBody }>('/v1/charges/:key', ({ params, body }, reply) => {
    const known = book.charge(params.key);
    if (known && known.state !== 'withdrawn' && (known.value !== body.value || known.currency !== body.currency))
      return reply.status(409).send({ error: 'key-reused' });
    return answerCharge(reply, known ?? newCharge(book, params.key, body), origin());
  });
  app.post<{ Params: { readonly key: string } }>('/v1/charges/:key/give-back', ({ params }, reply) => {
    giveBack(book, params.key);
    return reply.send({});
  });
}

function hasKey({ headers }: FastifyRequest, key: string): boolean {
  const [given, expected] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${key}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function newCharge(book: SandboxBook, key: string, { token, value, currency, returnTo }: ChargeBody): SandboxCharge {
  const habit = book.habitOf(token);
  const asks = habit === 'asks-the-bank';
  const charge: SandboxCharge = {
    key,
    value,
    currency,
    returnTo,
    state: asks ? 'to-confirm' : habit === 'approves' ? 'approved' : 'declined',
    reference: newId(),
    confirmId: asks ? newId() : '',
  };
  book.saveCharge(charge);
  return charge;
}

function answerCharge(reply: FastifyReply, charge: SandboxCharge, origin: string): FastifyReply {
  switch (charge.state) {
    case 'approved':
      return reply.send({ kind: 'approved', reference: charge.reference });
    case 'to-confirm':
      return reply.send({ kind: 'to-confirm', address: `${origin}/confirm/${charge.confirmId}` });
    case 'declined':
    case 'not-confirmed':
      return reply.send({ kind: 'declined', reason: charge.state });
    case 'withdrawn':
    case 'given-back':
      return reply.send({ kind: 'declined', reason: 'withdrawn' });
  }
}

/** A key that was never charged is taken out of use. */
function giveBack(book: SandboxBook, key: string): void {
  const charge = book.charge(key);
  if (!charge) {
    const none = { value: 0, currency: '', returnTo: '', reference: '', confirmId: '' };
    book.saveCharge({ key, ...none, state: 'withdrawn' });
  } else if (charge.state === 'approved') book.saveCharge({ ...charge, state: 'given-back' });
  else if (charge.state === 'to-confirm') book.saveCharge({ ...charge, state: 'withdrawn' });
}
