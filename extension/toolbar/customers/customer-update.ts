import { computed, signal } from '@preact/signals-core';
import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { ApiFailure, ApiResult } from '../../store/api-client.ts';
import { type Candidate, type CustomerRefusal, customerRefusal, type Problems } from '../../store/customer-refusal.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import { checkText } from './check-text.ts';

export const updateFields = ['firstName', 'lastName', 'phone', 'company', 'deliveryAddressId'] as const;
export type UpdateField = (typeof updateFields)[number];
const named: readonly UpdateField[] = ['firstName', 'lastName'];

/** What somebody else changed while this was typed. */
export interface Conflict extends Extract<CustomerRefusal, { readonly kind: 'changed' }> {
  readonly fields: readonly UpdateField[];
}

type Typed = Readonly<Partial<Record<UpdateField, string>>>;

/** A customer as the store keeps them, and what is typed over it. What is typed stays until it is saved or undone. */
export function createCustomerUpdate(app: App, read: CustomerCard) {
  const { api, keeper } = callsOf(app);
  const { number } = read;
  const operator = () => app.session.operator();
  const card = signal(read);
  const typed = signal<Typed>({});
  const problems = signal<Problems>({});
  const alike = signal<readonly Candidate[]>([]);
  const conflict = signal<Conflict | undefined>(undefined);
  const failure = signal<ApiFailure | undefined>(undefined);
  const isSaving = signal(false);
  /** How many changes the last press saved; undefined before one, and when something is typed again. */
  const saved = signal<number | undefined>(undefined);
  const changes = computed(() => updateFields.filter((field) => isChanged(field, card.value, typed.value[field])));

  function clear(): void {
    problems.value = {};
    alike.value = [];
    conflict.value = undefined;
    failure.value = undefined;
    saved.value = undefined;
  }

  function type(field: UpdateField, text: string): void {
    typed.value = { ...typed.value, [field]: text };
    saved.value = undefined;
    if (problems.value[field]) check(field); // an error goes as soon as it is put right
    if (field === 'phone') alike.value = [];
    void keeper.keepCustomerDraft(operator(), { number, query: '', texts: typed.value });
  }

  /** The field was left: what was typed in it is checked. */
  function left(field: UpdateField): void {
    if (typed.value[field] !== undefined) check(field);
  }

  function check(field: UpdateField): void {
    const isNeeded = named.includes(field) && keptText(card.value, field) !== '';
    const problem = checkText(field, typed.value[field] ?? keptText(card.value, field), isNeeded);
    const { [field]: _, ...others } = problems.value;
    problems.value = problem ? { ...others, [field]: problem } : others;
  }

  /** Takes the customer as the store keeps them; what is typed stays. */
  function take(newer: CustomerCard): void {
    card.value = newer;
    clear();
  }

  function undo(): void {
    typed.value = {};
    clear();
    void keeper.dropCustomerDraft(operator(), number);
  }

  /** True when nothing is left to be saved. */
  async function save(): Promise<boolean> {
    const fields = changes.peek();
    if (isSaving.peek() || conflict.peek()) return false;
    for (const field of fields) check(field);
    if (Object.keys(problems.value).length > 0) return false;
    isSaving.value = true;
    failure.value = undefined;
    const reply = await api.updateCustomer(number, {
      version: card.value.version,
      confirmedDifferent: alike.value.length > 0,
      ...Object.fromEntries(fields.map((field) => [field, typed.value[field]])),
    });
    if (reply.ok) {
      undo();
      take(reply.value.customer);
      saved.value = reply.value.changed.length;
      if (app.session.call()?.customer.number === number) await app.session.refresh(); // the bar shows the customer, too
    } else refused(reply.problem);
    isSaving.value = false;
    return reply.ok;
  }

  function refused(problem: ApiFailure): void {
    const refusal = customerRefusal(problem);
    alike.value = refusal.kind === 'alike' ? refusal.candidates : [];
    if (refusal.kind === 'fields') problems.value = refusal.problems;
    else if (refusal.kind === 'changed') {
      const fields = updateFields.filter((field) => isChanged(field, card.value, keptText(refusal.customer, field)));
      conflict.value = { ...refusal, fields };
    } else if (refusal.kind !== 'alike') failure.value = problem;
  }

  return {
    card,
    typed,
    changes,
    problems,
    alike,
    conflict,
    failure,
    isSaving,
    saved,
    type,
    left,
    undo,
    save,
    take,
    textOf: (field: UpdateField) => typed.value[field] ?? keptText(card.value, field),
    /** Goes on with what is kept, so that both can be compared. */
    loadNewer() {
      const newer = conflict.peek()?.customer;
      if (newer) take(newer);
    },
    /** Takes up what was typed on an earlier page. */
    async restore(): Promise<void> {
      const draft = await keeper.customerDraft(operator(), number);
      for (const field of updateFields) {
        const text = draft?.texts[field];
        if (text !== undefined) typed.value = { [field]: text, ...typed.value };
      }
    },
  };
}
export type CustomerUpdate = ReturnType<typeof createCustomerUpdate>;

/** What the store keeps in that field, as it is shown. */
export const keptText = (card: CustomerCard, field: UpdateField): string =>
  field === 'deliveryAddressId' ? (card.addresses.find((it) => it.isDefault)?.id ?? '') : card[field];

function isChanged(field: UpdateField, card: CustomerCard, text: string | undefined): boolean {
  if (text === undefined) return false;
  const bare = (it: string) => (field === 'phone' && /\d/.test(it) ? it.replace(/[^\d+]/g, '') : it.trim());
  return bare(text) !== bare(keptText(card, field));
}

const made = new WeakMap<App, Map<string, CustomerUpdate>>();

/** Reads a customer to be looked at and changed; what was typed of them before and not saved is there again. */
export async function openCustomer(app: App, number: string): Promise<ApiResult<CustomerUpdate>> {
  const reply = await callsOf(app).api.customer(number);
  if (!reply.ok) return reply;
  const all = made.get(app) ?? new Map<string, CustomerUpdate>();
  made.set(app, all);
  const known = all.get(number);
  const update = known ?? createCustomerUpdate(app, reply.value);
  all.set(number, update);
  if (known) known.take(reply.value);
  else void update.restore();
  return ok(update);
}
