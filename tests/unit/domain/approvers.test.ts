import { describe, expect, it } from 'vitest';
import {
  type Asked,
  decisionRefusal,
  firstApprover,
  needsSecond,
  type Person,
} from '../../../shared/domain/approvers.ts';

const elena: Person = { id: 'elena', roles: ['approver'] };
const priya: Person = { id: 'priya', roles: ['admin'] };
const nadia: Person = { id: 'nadia', roles: ['operator', 'approver'] };
const task = (given: Partial<Asked> = {}): Asked => ({
  approvers: [],
  openedAt: 0,
  askedBy: ['nadia'],
  approvedBy: [],
  ...given,
});

describe('who decides', () => {
  it('is whoever may when nobody is named, but never whoever asked, whatever their other roles are', () => {
    expect(decisionRefusal(elena, task(), 0)).toBeUndefined();
    expect(decisionRefusal(nadia, task(), 0)).toBe('own-price');
    expect(decisionRefusal({ id: 'nadia', roles: ['operator', 'admin'] }, task(), 0)).toBe('own-price');
    expect(decisionRefusal({ id: 'tomas', roles: ['operator'] }, task(), 0)).toBe('right-missing');
  });

  it('is who is named, by person or role, and administrators', () => {
    const named = task({ approvers: [{ kind: 'staff', id: 'other' }] });
    expect(decisionRefusal(elena, named, 0)).toBe('not-asked');
    expect(decisionRefusal(priya, named, 0)).toBeUndefined();
    expect(decisionRefusal(elena, task({ approvers: [{ kind: 'role', role: 'approver' }] }), 0)).toBeUndefined();
  });

  it('is the next one after the others waited long enough', () => {
    const later = task({ approvers: [{ kind: 'staff', id: 'elena', afterMinutes: 60 }] });
    expect(decisionRefusal(elena, later, 3_599_999)).toBe('not-asked');
    expect(decisionRefusal(elena, later, 3_600_000)).toBeUndefined();
  });

  it('is not the same person twice', () => {
    expect(decisionRefusal(elena, task({ approvedBy: ['elena'] }), 0)).toBe('approved-already');
  });
});

it('the first who is there is asked, else administrators', () => {
  const approvers = [
    { kind: 'staff', id: 'gone' },
    { kind: 'staff', id: 'nadia' },
    { kind: 'role', role: 'approver' },
  ] as const;
  expect(firstApprover(task({ approvers }), [nadia, elena])).toEqual({ kind: 'role', role: 'approver' });
  expect(firstApprover(task({ approvers }), [nadia])).toBeUndefined();
  expect(firstApprover(task({ approvers, askedBy: [] }), [nadia])).toEqual({ kind: 'staff', id: 'nadia' });
});

it('two approvals are needed over either limit, to the cent', () => {
  const asked = { orderDiscount: 20_000, off: 1_000, own: 10_000 };
  expect(needsSecond(undefined, asked)).toBe(false);
  expect(needsSecond({ approvers: [] }, asked)).toBe(false);
  expect(needsSecond({ overAmount: 20_000, overBasisPoints: 1_000, approvers: [] }, asked)).toBe(false);
  expect(needsSecond({ overAmount: 19_999, approvers: [] }, asked)).toBe(true);
  expect(needsSecond({ overBasisPoints: 999, approvers: [] }, asked)).toBe(true);
});
