import type { WirePlan } from '../../../shared/api/subscription-replies.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';

/** The store has one plan: any product, as often as the customer likes. */
export const standardPlan = 'standard';

const offered = { DAILY: [1, 2, 3], WEEKLY: [1, 2, 3, 4], MONTHLY: [1, 2, 3, 6], YEARLY: [1] } as const;

export const plans: readonly WirePlan[] = [
  {
    id: standardPlan,
    attachmentId: 0,
    frequencies: Object.entries(offered).flatMap(([periodicity, intervals]) =>
      intervals.map((interval) => ({ periodicity, interval })),
    ),
    purchaseDays: Array.from({ length: 31 }, (_, index) => String(index + 1)),
    validity: null,
    isActive: true,
    isValid: true,
    importInProgress: false,
    validationMessages: [],
  },
];

export function planById(id: string): Result<WirePlan> {
  const plan = plans.find((it) => it.id === id);
  if (plan) return ok(plan);
  return refused({ code: 'plan-unknown', status: 404, message: 'There is no such plan. See GET /api/rns/pvt/plans.' });
}
