import type { FastifyInstance } from 'fastify';
import type { Contract } from '../../../shared/api/contract.ts';
import type { Deps } from '../../deps.ts';
import type { JsonObject } from './components.ts';
import { describeApi } from './describe-api.ts';

const known = new WeakMap<object, JsonObject>();

/** The contracts of the routes that the server has. */
export const contractsOf = ({ declaredRoutes }: Pick<FastifyInstance, 'declaredRoutes'>): readonly Contract[] =>
  declaredRoutes.flatMap(({ method, rules }) =>
    rules.contract && method === rules.contract.method ? [rules.contract] : [],
  );

/** The description of all routes, made once: routes are all there when the first request comes. */
export function apiDescriptionOf(app: FastifyInstance, { config }: Pick<Deps, 'config'>): JsonObject {
  const described = known.get(app.declaredRoutes) ?? describeApi(contractsOf(app), config);
  known.set(app.declaredRoutes, described);
  return described;
}
