import type { CommercialAuthorization } from '../../../shared/api/buying-policies.ts';
import type { OmsOrder } from '../../../shared/api/oms-order.ts';
import { type Approver, decisionRefusal } from '../../../shared/domain/approvers.ts';
import { toDecimal } from '../../../shared/domain/money.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Authorization, AuthorizationState, Order, Staff } from '../../storage/records.ts';
import { findForStaff } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { authorizationUnknown } from './authorization-problems.ts';
import { askedOf, decideAuthorization, personOf } from './decide-authorization.ts';

/** The one dimension and rule there is: VTEX's names for what our rules say. */
const dimensionId = 'manual-prices';
const ruleIdOf = ({ ruleVersion }: Authorization): string => `price-rules-${ruleVersion ?? 0}`;
const scores = { accept: 10, deny: 5 } as const; // as VTEX's own pages have them

const statuses = {
  waiting: 'pending',
  approved: 'accepted',
  denied: 'denied',
  closed: 'ignored',
} as const satisfies Record<AuthorizationState, CommercialAuthorization['status']>;

/** The newest request about the order, in VTEX's words. 404 for an order that nobody was asked about. */
export async function commercialAuthorization(
  deps: Deps,
  identity: Identity,
  orderId: string,
): Promise<Result<CommercialAuthorization>> {
  const tables = deps.storage.read;
  const order = await findForStaff(tables, identity, orderId);
  const authorization = order && (await tables.authorizations.ofOrder(order.id));
  if (!order || !authorization) return refused(authorizationUnknown);
  return ok(await describe(deps, identity, authorization, order));
}

export interface Callback {
  readonly id: string;
  readonly score: number;
  readonly dimensionId?: string | undefined;
  readonly ruleId?: string | undefined;
}

/** A score decides as a person would; one between the limits decides nothing. Refusals: 404, and those of `decideAuthorization`. */
export async function takeCallback(
  deps: Deps,
  identity: Identity,
  { id, score, ...names }: Callback,
): Promise<Result<CommercialAuthorization>> {
  const known = await deps.storage.read.authorizations.byId(id);
  if (!known || !isNamed(known, names)) return refused(authorizationUnknown);
  if (score > scores.deny && score < scores.accept) return commercialAuthorization(deps, identity, known.orderId);
  const decision = score >= scores.accept ? 'approve' : 'deny';
  const comment = decision === 'deny' ? 'Denied by Buying Policies' : '';
  const decided = await decideAuthorization(deps, identity, { id, decision, comment });
  return decided.ok ? commercialAuthorization(deps, identity, known.orderId) : decided;
}

const isNamed = (known: Authorization, names: Pick<Callback, 'dimensionId' | 'ruleId'>): boolean =>
  (names.dimensionId ?? dimensionId) === dimensionId && (names.ruleId ?? ruleIdOf(known)) === ruleIdOf(known);

/** OMS's summary of it on the order. */
export function policyDataOf(authorization: Authorization | undefined): OmsOrder['authorizationPolicyData'] {
  if (!authorization) return [];
  const policies = [ruleIdOf(authorization)];
  const { state } = authorization;
  return [
    {
      status: statuses[state],
      deniedPolicies: state === 'denied' ? policies : [],
      pendingPolicies: state === 'waiting' ? policies : [],
    },
  ];
}

async function describe(
  deps: Deps,
  identity: Identity,
  authorization: Authorization,
  order: Order,
): Promise<CommercialAuthorization> {
  const value = toDecimal(order.value, order.currency);
  const staff = await deps.storage.read.staff.list();
  const origin = deps.config.origins[0] ?? '';
  const status = statuses[authorization.state];
  return {
    id: authorization.id,
    orderId: order.id,
    workflowInstanceId: '',
    status,
    units: [],
    callbackEndpoint: `${origin}/${deps.config.account}/commercial-authorizations/${authorization.id}/callback`,
    totalOrderValueDesiredBySeller: value,
    marketPlacePaymentValue: value,
    itemCollection: authorization.items.map((item) => ({
      id: item.uniqueId,
      sku: item.skuId,
      price: toDecimal(item.ownPrice, order.currency),
      totalSystemDiscount: 0,
      totalManualDiscount: toDecimal(lineTotal(item.ownPrice, item.quantity) - item.total, order.currency),
      quantity: item.quantity,
      additionalInfo: {},
    })),
    additionalInfo: {},
    dimensionStatus: [
      {
        id: dimensionId,
        name: 'Manual prices',
        unitId: null,
        status,
        score: status === 'accepted' ? scores.accept : 0,
        priority: 1,
        shouldSimulate: false,
        ruleCollection: [ruleOf(deps, identity, authorization, staff)],
        creationDate: new Date(authorization.openedAt).toISOString(),
        ...created,
        requireAllRulesAcceptance: true,
      },
    ],
    ...created,
    userProfileId: order.customerId ?? '',
  };
}

const created = { creationVersion: '1', creationEnvironment: 'stable' };

type Rule = CommercialAuthorization['dimensionStatus'][number]['ruleCollection'][number];

function ruleOf(deps: Deps, identity: Identity, authorization: Authorization, staff: readonly Staff[]): Rule {
  const { approvers, approvals, openedAt, deadline, state } = authorization;
  const person = personOf(identity);
  const refusal = person && decisionRefusal(person, askedOf(authorization), deps.clock.now());
  return {
    id: ruleIdOf(authorization),
    name: 'Price change',
    status: statuses[state],
    doId: null,
    authorizedEmails: approvers.flatMap((approver) => emailOf(approver, staff) ?? []),
    priority: 1,
    trigger: {
      condition: { conditionType: 0, description: null, lessThan: null, greatherThan: null, expression: null },
      effect: { description: 'Ask an approver', effectType: 2, funcPath: null },
    },
    timeout: Math.round((deadline - openedAt) / 1_000),
    notification: true,
    scoreInterval: scores,
    authorizationData: {
      requireAllApprovals: authorization.second !== undefined,
      authorizers: approvers.map((approver) => ({
        id: approver.kind === 'staff' ? approver.id : approver.role,
        email: emailOf(approver, staff) ?? null,
        type: approver.kind === 'staff' ? 'user' : 'role',
        authorizationDate: dateOf(approvals.find(({ by }) => approver.kind === 'staff' && by === approver.id)?.at),
      })),
    },
    isUserAuthorized: refusal === undefined || refusal === 'not-asked',
    isUserNextAuthorizer: state === 'waiting' && refusal === undefined,
  };
}

const emailOf = (approver: Approver, staff: readonly Staff[]): string | undefined =>
  approver.kind === 'staff' ? staff.find(({ id }) => id === approver.id)?.email : undefined;

const dateOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
