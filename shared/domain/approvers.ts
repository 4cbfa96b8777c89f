import type { Money } from './money.ts';
import { type BasisPoints, isMoreThan } from './percent.ts';
import { allows, type StaffRole } from './permissions.ts';

/** Who is asked about a price: one person, or whoever has a role. */
export type Approver = (
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'role'; readonly role: StaffRole }
) & {
  /** Joins those before only after so many minutes of waiting; 0 or left out = at once. */
  readonly afterMinutes?: number | undefined;
};

/** From so much discount on, two different people must approve. Either limit is enough. */
export interface SecondApproval {
  /** Of the whole order, minor units. */
  readonly overAmount?: Money | undefined;
  /** Of the item that is changed most. */
  readonly overBasisPoints?: BasisPoints | undefined;
  /** Who approves second; nobody named = anybody else who may decide. */
  readonly approvers: readonly Approver[];
}

/** Whether one approval is not enough. `off` and `own`: of the item that is changed most. */
export const needsSecond = (
  second: SecondApproval | undefined,
  { orderDiscount, off, own }: { readonly orderDiscount: Money; readonly off: Money; readonly own: Money },
): boolean =>
  second !== undefined &&
  ((second.overAmount !== undefined && orderDiscount > second.overAmount) ||
    (second.overBasisPoints !== undefined && isMoreThan(off, own, second.overBasisPoints)));

export interface Person {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

/** What a person must know of a task to say whether it is theirs. */
export interface Asked {
  /** In order; empty = everybody who may decide. */
  readonly approvers: readonly Approver[];
  readonly openedAt: number;
  /** Whoever gave one of the prices or placed the order. */
  readonly askedBy: readonly string[];
  /** Whoever approved already, where two must. */
  readonly approvedBy: readonly string[];
}

export type DecisionRefusal = 'right-missing' | 'own-price' | 'approved-already' | 'not-asked';

/**
 * Why the person may not decide now; undefined when they may. Nobody decides about their own price, whatever their other roles
 * are; administrators decide about everybody else's.
 */
export function decisionRefusal(person: Person, task: Asked, now: number): DecisionRefusal | undefined {
  if (!allows(person.roles, 'decide-authorizations')) return 'right-missing';
  if (task.askedBy.includes(person.id)) return 'own-price';
  if (task.approvedBy.includes(person.id)) return 'approved-already';
  if (task.approvers.length === 0 || allows(person.roles, 'decide-any-authorization')) return undefined;
  const waited = now - task.openedAt;
  const isAsked = task.approvers.some(
    (approver) => waited >= (approver.afterMinutes ?? 0) * 60_000 && isMeant(approver, person),
  );
  return isAsked ? undefined : 'not-asked';
}

const isMeant = (approver: Approver, person: Person): boolean =>
  approver.kind === 'staff' ? approver.id === person.id : person.roles.includes(approver.role);

/** Whom the task waits for first: the first approver that somebody who works here can stand for; undefined = administrators. */
export const firstApprover = (task: Asked, atWork: readonly Person[]): Approver | undefined =>
  task.approvers.find((approver) =>
    atWork.some(
      (person) =>
        isMeant(approver, person) &&
        allows(person.roles, 'decide-authorizations') &&
        !task.askedBy.includes(person.id) &&
        !task.approvedBy.includes(person.id),
    ),
  );
