import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Body, Contract, Params, Query, Reply } from '../../shared/api/contract.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Deps } from '../deps.ts';
import { contextOf, type RequestContext } from './context.ts';
import { isResult, valueOrThrow } from './refusal.ts';

export interface RouteContext<C extends Contract> extends RequestContext {
  readonly params: Params<C>;
  readonly query: Query<C>;
  readonly body: Body<C>;
}

/**
 * Registers a JSON route as its contract says: access, body and query checked before the handler runs. The handler returns the
 * reply's body, or a Result whose refusal becomes an error in the contract's dialect, or the reply, when it has sent that itself. Members that the reply's schema does
 * not name are left out of the answer, unless it is written as built.
 */
export function route<const C extends Contract>(
  app: FastifyInstance,
  _deps: Deps,
  contract: C,
  handler: (ctx: RouteContext<C>) => Promise<Reply<C> | Result<Reply<C>> | FastifyReply>,
): void {
  const status = successStatus(contract);
  app.route({
    method: contract.method,
    url: contract.path,
    config: {
      rules: {
        access: contract.access,
        kind: 'json',
        whileActing: contract.whileActing ?? false,
        whilePreparing: contract.whilePreparing,
        errors: contract.errors ?? 'telesales',
        contract,
      },
    },
    schema: { ...contract.request, response: successSchema(contract, status) },
    handler: async (request, reply) => {
      // The schemas of the contract have just been checked against these three.
      const { params, query, body } = request as { params: Params<C>; query: Query<C>; body: Body<C> };
      const answer: unknown = await handler({ ...contextOf(request, reply), params, query, body });
      const value = isResult(answer) ? valueOrThrow(answer) : answer;
      if (value === reply || reply.sent) return reply;
      if (reply.statusCode === 200) reply.status(status);
      return value === undefined ? reply.send() : reply.send(value);
    },
  });
}

/** 200 unless the contract answers with 201, 202 or 204. */
const successStatus = (contract: Contract): number =>
  Object.keys(contract.reply)
    .map(Number)
    .find((status) => status < 300) ?? 200;

/** Errors have shapes of their own, written by the error handler. */
const successSchema = (contract: Contract, status: number): Record<number, unknown> => {
  const schema = contract.reply[status];
  return status === 204 || contract.asBuilt || !schema ? {} : { [status]: schema };
};
