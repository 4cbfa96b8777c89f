import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/master-data.ts';
import type { Acronym, Saved, SavedAnywhere } from '../../../shared/api/master-data-documents.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { route } from '../../http/route.ts';
import { originOf } from '../../http/same-origin.ts';
import { addressEntity } from './address-entity.ts';
import { customerEntity } from './customer-entity.ts';
import { type SavedOrMade, savedAnywhere, savedDocument } from './document-id.ts';
import { readAddressDocument, readCustomerDocument } from './read-document.ts';
import { createAddress, deleteAddress, saveAddress, updateAddress } from './save-address.ts';
import { createByWire, deleteByWire, saveByWire, updateByWire } from './save-customer.ts';
import { type ScrolledDocuments, scrollDocuments } from './scroll-documents.ts';
import { type FoundDocuments, searchDocuments } from './search-documents.ts';

/** VTEX's Master Data: customers (CL) and their addresses (AD) for servers and staff (wire.md section 2.6). */
export function registerMasterData(app: FastifyInstance, deps: Deps): void {
  registerCustomerDocuments(app, deps);
  registerAddressDocuments(app, deps);
}

function registerCustomerDocuments(app: FastifyInstance, deps: Deps): void {
  const { saved, savedOrMade } = repliesOf(deps, 'CL');
  route(app, deps, api.searchCustomerDocuments, async (ctx) =>
    found(ctx, await searchDocuments(deps, customerEntity, ctx.query, rangeOf(ctx))),
  );
  route(app, deps, api.scrollCustomerDocuments, async (ctx) =>
    scrolled(ctx, await scrollDocuments(deps, ctx.identity, customerEntity, ctx.query)),
  );
  route(app, deps, api.getCustomerDocument, ({ params, query }) =>
    readCustomerDocument(deps, params.id, query._fields),
  );
  route(app, deps, api.createCustomerDocument, async (ctx) =>
    saved(ctx, await createByWire(deps, ctx.identity, ctx.body)),
  );
  route(app, deps, api.saveCustomerDocument, async (ctx) =>
    savedOrMade(ctx, await saveByWire(deps, ctx.identity, ctx.body)),
  );
  route(app, deps, api.updateCustomerDocument, async (ctx) =>
    saved(ctx, await updateByWire(deps, ctx.identity, ctx.params.id, ctx.body)),
  );
  route(app, deps, api.deleteCustomerDocument, ({ identity, params }) => deleteByWire(deps, identity, params.id));
}

function registerAddressDocuments(app: FastifyInstance, deps: Deps): void {
  const { saved, savedOrMade } = repliesOf(deps, 'AD');
  route(app, deps, api.searchAddressDocuments, async (ctx) =>
    found(ctx, await searchDocuments(deps, addressEntity, ctx.query, rangeOf(ctx))),
  );
  route(app, deps, api.scrollAddressDocuments, async (ctx) =>
    scrolled(ctx, await scrollDocuments(deps, ctx.identity, addressEntity, ctx.query)),
  );
  route(app, deps, api.getAddressDocument, ({ params, query }) => readAddressDocument(deps, params.id, query._fields));
  route(app, deps, api.createAddressDocument, async (ctx) =>
    saved(ctx, await createAddress(deps, ctx.identity, ctx.body)),
  );
  route(app, deps, api.saveAddressDocument, async (ctx) =>
    savedOrMade(ctx, await saveAddress(deps, ctx.identity, ctx.body)),
  );
  route(app, deps, api.updateAddressDocument, async (ctx) =>
    saved(ctx, await updateAddress(deps, ctx.identity, ctx.params.id, ctx.body)),
  );
  route(app, deps, api.deleteAddressDocument, ({ identity, params }) => deleteAddress(deps, identity, params.id));
}

const repliesOf = ({ config }: Deps, acronym: Acronym) => ({
  saved: ({ request }: RequestContext, answer: Result<{ readonly id: string }>): Result<Saved> =>
    answer.ok ? ok(savedDocument(acronym, answer.value.id, originOf(request, config))) : answer,
  savedOrMade({ request, reply }: RequestContext, answer: Result<SavedOrMade>): Result<SavedAnywhere> {
    if (!answer.ok) return answer;
    if (answer.value.isNew) reply.status(201);
    return ok(savedAnywhere(acronym, answer.value.id, originOf(request, config)));
  },
});

const rangeOf = ({ request }: RequestContext): string | undefined => {
  const given = request.headers['rest-range'];
  return typeof given === 'string' ? given : undefined;
};

function found<D>({ reply }: RequestContext, answer: Result<FoundDocuments<D>>): Result<D[]> {
  if (!answer.ok) return answer;
  reply.header('REST-Content-Range', answer.value.contentRange);
  return ok([...answer.value.documents]);
}

function scrolled<D>({ reply }: RequestContext, answer: Result<ScrolledDocuments<D>>): Result<D[]> {
  if (!answer.ok) return answer;
  const { documents, token, total } = answer.value;
  reply.header('X-VTEX-MD-TOKEN', token).header('REST-Content-Total', total);
  return ok([...documents]);
}
