import { Type } from 'typebox';
import { cycleStatuses, subscriptionStatuses } from '../domain/subscription.ts';
import { contract } from './contract.ts';
import { FreeObject } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { Changes, email, ItemChanges, NewItem, NewSubscription, name } from './subscription-bodies.ts';
import { WireCycle, WirePlan, WireSettings, WireSubscription } from './subscription-replies.ts';
import { WireSimulation } from './subscription-simulation.ts';
import { ProblemReply } from './telesales.ts';

const root = '/api/rns/pub/subscriptions';
const one = Type.Object({ id: name });
const item = Type.Object({ id: name, itemId: name });
const cycle = Type.Object({ cycleId: name });
const refusals = { 401: ProblemReply, 403: ProblemReply, 404: ProblemReply } as const;
const changing = { ...refusals, 409: ProblemReply, 422: ProblemReply } as const;
const page = {
  page: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,4}$', description: 'From 1' })),
  size: Type.Optional(Type.String({ pattern: '^([1-9]|1[0-5])$', description: '15 at most, and unless said' })),
};
export const placingKey = 'idempotency-key';

export const listSubscriptions = contract({
  method: 'GET',
  path: root,
  access: 'see-subscriptions',
  asBuilt: true,
  summary: 'Subscriptions, newest first: the customer’s own, or for servers and staff anybody’s.',
  request: {
    querystring: Type.Object({
      customerEmail: Type.Optional(email),
      status: Type.Optional(oneOf(subscriptionStatuses)),
      ...page,
    }),
  },
  reply: { 200: Type.Array(WireSubscription), ...refusals },
});

export const getSubscription = contract({
  method: 'GET',
  path: `${root}/:id`,
  access: 'see-subscriptions',
  asBuilt: true,
  summary: 'A subscription.',
  request: { params: one },
  reply: { 200: WireSubscription, ...refusals },
});

export const createSubscription = contract({
  method: 'POST',
  path: root,
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Starts a subscription for a customer, at their own prices unless staff give others.',
  request: { body: NewSubscription },
  reply: { 201: WireSubscription, ...changing },
});

export const changeSubscription = contract({
  method: 'PATCH',
  path: `${root}/:id`,
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Changes what is given: pauses, resumes, cancels for good, skips or moves the next purchase, …',
  request: { params: one, body: Changes },
  reply: { 200: WireSubscription, ...changing },
});

export const addSubscriptionItem = contract({
  method: 'POST',
  path: `${root}/:id/items`,
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Puts a product into a subscription.',
  request: { params: one, body: NewItem },
  reply: { 200: WireSubscription, ...changing },
});

export const changeSubscriptionItem = contract({
  method: 'PATCH',
  path: `${root}/:id/items/:itemId`,
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Changes an item: quantity, another product, price, or whether it is left out.',
  request: { params: item, body: ItemChanges },
  reply: { 200: WireSubscription, ...changing },
});

export const removeSubscriptionItem = contract({
  method: 'DELETE',
  path: `${root}/:id/items/:itemId`,
  access: 'change-subscriptions',
  whileActing: true,
  summary: 'Takes an item out of a subscription; the last one stays.',
  request: { params: item },
  reply: { 204: Type.Unknown({ description: 'Nothing' }), ...changing },
});

export const simulateSubscription = contract({
  method: 'POST',
  path: `${root}/:id/simulate`,
  access: 'see-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'What the next purchase would cost at this moment.',
  request: { params: one },
  reply: { 200: WireSimulation, ...refusals },
});

export const simulateNewSubscription = contract({
  method: 'POST',
  path: `${root}/simulate`,
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'What a subscription would cost that is not started.',
  request: { body: NewSubscription },
  reply: { 200: WireSimulation, ...changing },
});

export const orderSubscriptionNow = contract({
  method: 'POST',
  path: '/api/telesales/v1/subscriptions/:id/order-now',
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Orders what the subscription holds once, now; its days stay as they are. Send an Idempotency-Key.',
  request: { params: one, headers: Type.Object({ [placingKey]: Type.Optional(Type.String({ maxLength: 200 })) }) },
  reply: { 200: WireCycle, ...changing },
});

export const listCycles = contract({
  method: 'GET',
  path: '/api/rns/pub/cycles',
  access: 'see-subscriptions',
  asBuilt: true,
  summary: 'What became of purchase days, newest first.',
  request: {
    querystring: Type.Object({
      subscriptionId: Type.Optional(name),
      customerEmail: Type.Optional(email),
      status: Type.Optional(oneOf(cycleStatuses)),
      ...page,
    }),
  },
  reply: { 200: Type.Array(WireCycle), ...refusals },
});

export const getCycle = contract({
  method: 'GET',
  path: '/api/rns/pub/cycles/:cycleId',
  access: 'see-subscriptions',
  asBuilt: true,
  summary: 'What became of a purchase day.',
  request: { params: cycle },
  reply: { 200: WireCycle, ...refusals },
});

export const retryCycle = contract({
  method: 'POST',
  path: '/api/rns/pub/cycles/:cycleId/retry',
  access: 'change-subscriptions',
  whileActing: true,
  asBuilt: true,
  summary: 'Tries a cycle that bought nothing again, at once.',
  request: { params: cycle },
  reply: { 200: WireCycle, ...changing },
});

export const listPlans = contract({
  method: 'GET',
  path: '/api/rns/pvt/plans',
  access: 'see-subscriptions',
  summary: 'Plans that subscriptions may follow.',
  reply: { 200: Type.Array(WirePlan), 401: ProblemReply, 403: ProblemReply },
});

export const getPlan = contract({
  method: 'GET',
  path: '/api/rns/pvt/plans/:id',
  access: 'see-subscriptions',
  summary: 'A plan.',
  request: { params: one },
  reply: { 200: WirePlan, ...refusals },
});

export const getSubscriptionSettings = contract({
  method: 'GET',
  path: '/api/rns/settings',
  access: 'manage-settings',
  summary: 'How subscriptions work in this store.',
  reply: { 200: WireSettings, 401: ProblemReply, 403: ProblemReply },
});

export const saveSubscriptionSettings = contract({
  method: 'POST',
  path: '/api/rns/settings',
  access: 'manage-settings',
  summary: 'Allows or forbids manual prices in subscriptions. The reply says what is in force.',
  request: {
    body: Type.Unsafe<{ readonly manualPriceAllowed?: boolean }>({
      ...FreeObject,
      properties: { manualPriceAllowed: { type: 'boolean' } },
    }),
  },
  reply: { 200: WireSettings, 401: ProblemReply, 403: ProblemReply },
});
