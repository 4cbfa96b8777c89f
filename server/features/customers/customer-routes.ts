import type { FastifyInstance } from 'fastify';
import {
  createCustomer as createContract,
  getCustomerForm,
  updateCustomer as updateContract,
} from '../../../shared/api/telesales-customers.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { createCustomer } from './create-customer.ts';
import { customerCardOf } from './customer-card.ts';
import { customerForm } from './customer-form.ts';
import { updateCustomer } from './update-customer.ts';

/** Customers made and changed during a call. */
export function registerCustomerRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, getCustomerForm, ({ identity }) => customerForm(deps, identity));
  route(app, deps, createContract, async ({ identity, body, locale }) => {
    const { level, consent, sendPasswordMail, confirmedDifferent, locale: chosen, ...input } = body;
    const request = { input, level, sendPasswordMail, confirmedDifferent, consent: consent === true };
    const created = await createCustomer(deps, identity, { ...request, locale: chosen ?? locale });
    return created.ok ? ok(await customerCardOf(deps, identity, created.value)) : created;
  });
  route(app, deps, updateContract, async ({ identity, params, body }) => {
    const { version, level, deliveryAddressId, confirmedDifferent, ...input } = body;
    const update = { input, version, level, deliveryAddressId, confirmedDifferent };
    const updated = await updateCustomer(deps, identity, params.number, update);
    if (!updated.ok) return updated;
    const customer = await customerCardOf(deps, identity, updated.value.customer);
    return ok({ customer, changed: [...updated.value.changed] });
  });
}
