import type { FastifyInstance } from 'fastify';
import { getProfile } from '../../../shared/api/profiles.ts';
import { simulateCart as simulation } from '../../../shared/api/simulation.ts';
import type { Deps } from '../../deps.ts';
import { addressOf } from '../../http/context.ts';
import { route } from '../../http/route.ts';
import { readProfile } from './read-profile.ts';
import { simulateCart } from './simulate-cart.ts';

/** What checkout tells before there is a cart: what items would cost, and who has an e-mail. */
export function registerPreviews(app: FastifyInstance, deps: Deps): void {
  route(app, deps, simulation, ({ identity, body }) => simulateCart(deps, identity, body));
  route(app, deps, getProfile, ({ identity, query, request }) =>
    readProfile(deps, identity, { email: query.email, address: addressOf(request) }),
  );
}
