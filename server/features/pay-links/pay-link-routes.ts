import type { FastifyInstance } from 'fastify';
import { postPayLink } from '../../../shared/api/pay-links.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { asStaff } from '../session/as-staff.ts';
import { makePayLink } from './make-pay-link.ts';

/** Links to pay by, as the toolbar makes them. */
export function registerPayLinks(app: FastifyInstance, deps: Deps): void {
  route(app, deps, postPayLink, ({ identity, body }) =>
    asStaff(identity, async (staff) => {
      const made = await makePayLink(deps, staff, { cartId: body.orderFormId, mail: body.mail ?? false });
      if (!made.ok) return made;
      const { link, url, subject, words, sentTo } = made.value;
      return ok({ id: link.id, url, expiresAt: link.expiresAt, subject, words, sentTo: sentTo ?? null });
    }),
  );
}
