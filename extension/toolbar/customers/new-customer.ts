import { signal } from '@preact/signals-core';
import type { CustomerCard, CustomerSummary } from '../../../shared/api/telesales.ts';
import type { CustomerForm } from '../../../shared/api/telesales-customers.ts';
import { isLevel, type Level, visitorLevel } from '../../../shared/domain/level.ts';
import type { CustomerDraft } from '../../messaging/protocol.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { type Candidate, customerRefusal, type Problems } from '../../store/customer-refusal.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import { checkText } from './check-text.ts';
import { textsOfQuery } from './typed-query.ts';

export const newFields = ['firstName', 'lastName', 'email', 'phone', 'company'] as const;
export type NewField = (typeof newFields)[number];
export const neededFields: readonly NewField[] = ['firstName', 'lastName', 'email'];

/** What has to be settled before an account is made: who looks alike, or has the e-mail already (null: a colleague). */
export type Question =
  | { readonly kind: 'alike'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'email-taken'; readonly customer: CustomerSummary | null };

type Texts = Readonly<Record<NewField, string>>;
const noTexts: Texts = { firstName: '', lastName: '', email: '', phone: '', company: '' };

/** A customer who is made during a call. What is typed stays until it is saved or begun anew, whatever fails. */
export function createNewCustomer(app: App) {
  const { api, keeper } = callsOf(app);
  const operator = () => app.session.operator();
  const texts = signal(noTexts);
  const level = signal<Level>(visitorLevel);
  const hasAgreed = signal(false);
  const sendsMail = signal(false);
  const problems = signal<Problems>({});
  const question = signal<Question | undefined>(undefined);
  const failure = signal<ApiFailure | undefined>(undefined);
  const isSaving = signal(false);
  const form = signal<CustomerForm | undefined>(undefined);
  /** Typed for somebody else before this was begun. */
  const earlier = signal<CustomerDraft | undefined>(undefined);
  let query = '';
  let isTyped = false;
  let isRead = false;
  /** The answer to an attempt was lost, so it may have been made. */
  let isUnknown = false;

  const draft = (): CustomerDraft => ({ number: '', query, texts: { ...texts.value, level: level.value } });

  function begin(next: string): void {
    query = next;
    isTyped = false;
    isUnknown = false;
    texts.value = { ...noTexts, ...textsOfQuery(next) };
    level.value = visitorLevel;
    hasAgreed.value = false;
    sendsMail.value = false;
    problems.value = {};
    question.value = undefined;
    failure.value = undefined;
  }

  function bringBack(it: CustomerDraft): void {
    begin(it.query);
    for (const field of newFields) texts.value = { ...texts.value, [field]: it.texts[field] ?? '' };
    if (isLevel(it.texts.level)) level.value = it.texts.level;
    isTyped = true;
    earlier.value = undefined;
  }

  /** Shows what was typed before for the same search; for another one it is put aside, to be brought back. */
  async function open(next: string): Promise<void> {
    void readForm();
    const isSame = next === '' || next === query;
    if (isTyped && !isSame) earlier.value = draft();
    if (!isTyped || !isSame) begin(next);
    if (isRead) return;
    isRead = true;
    const kept = await keeper.customerDraft(operator(), '');
    if (!kept || isTyped) return;
    if (next === '' || next === kept.query) bringBack(kept);
    else earlier.value = kept;
  }

  async function readForm(): Promise<void> {
    if (form.peek()) return;
    const reply = await api.customerForm();
    if (reply.ok) form.value = reply.value; // without it everybody begins at the visitors' level, as most do anyway
  }

  function changed(): void {
    isTyped = true;
    void keeper.keepCustomerDraft(operator(), draft());
  }

  function type(field: NewField, text: string): void {
    texts.value = { ...texts.value, [field]: text };
    if (problems.value[field]) check(field); // an error goes as soon as it is put right
    if (field === 'email' || field === 'phone') question.value = undefined; // it was about what stood there
    changed();
  }

  /** The field was left: what stands in it is checked, and nothing is asked of an empty one yet. */
  function left(field: NewField): void {
    if (texts.value[field] !== '') check(field);
  }

  /** Says what is wrong with a field, as far as that can be told without the store. */
  function check(field: NewField): void {
    const problem = checkText(field, texts.value[field], neededFields.includes(field));
    const { [field]: _, ...others } = problems.value;
    problems.value = problem ? { ...others, [field]: problem } : others;
  }

  /** The customer as made; undefined when something is to be put right, answered or tried again. */
  async function create(): Promise<CustomerCard | undefined> {
    if (isSaving.peek()) return undefined;
    for (const field of newFields) check(field);
    if (!hasAgreed.value) problems.value = { ...problems.value, consent: { code: 'consent' } };
    if (Object.keys(problems.value).length > 0) return undefined;
    isSaving.value = true;
    failure.value = undefined;
    const reply = await api.createCustomer({
      ...texts.value,
      level: level.value,
      consent: true,
      sendPasswordMail: sendsMail.value,
      confirmedDifferent: question.value?.kind === 'alike',
    });
    const made = reply.ok ? reply.value : await refused(reply.problem);
    isSaving.value = false;
    if (made) forget();
    return made;
  }

  async function refused(problem: ApiFailure): Promise<CustomerCard | undefined> {
    const refusal = customerRefusal(problem);
    question.value = undefined;
    if (refusal.kind === 'fields') problems.value = refusal.problems;
    else if (refusal.kind === 'alike') question.value = refusal;
    else if (refusal.kind === 'email-taken') {
      if (isUnknown && isThis(refusal.customer)) return cardOf(refusal.customer.number);
      question.value = refusal;
    } else {
      failure.value = problem;
      isUnknown ||= problem.kind === 'timeout' || problem.kind === 'offline';
    }
    return undefined;
  }

  /** The attempt whose answer was lost did make the customer. */
  const isThis = (customer: CustomerSummary | null): customer is CustomerSummary => {
    const { firstName, lastName } = texts.value;
    return customer?.name === `${firstName.trim()} ${lastName.trim()}`;
  };

  async function cardOf(number: string): Promise<CustomerCard | undefined> {
    const reply = await api.customer(number);
    if (!reply.ok) failure.value = reply.problem;
    return reply.ok ? reply.value : undefined;
  }

  function forget(): void {
    begin('');
    void keeper.dropCustomerDraft(operator(), '');
  }

  return {
    texts,
    level,
    hasAgreed,
    sendsMail,
    problems,
    question,
    failure,
    isSaving,
    form,
    earlier,
    open,
    type,
    left,
    create,
    forget,
    bringBack,
    agree(value: boolean) {
      hasAgreed.value = value;
      if (value) {
        const { consent: _, ...others } = problems.value;
        problems.value = others;
      }
    },
    mail(value: boolean) {
      sendsMail.value = value;
    },
    chooseLevel(value: string) {
      if (isLevel(value)) level.value = value;
      changed();
    },
  };
}
export type NewCustomer = ReturnType<typeof createNewCustomer>;

const made = new WeakMap<App, NewCustomer>();

/** The one customer who is being made in this toolbar. */
export function newCustomerOf(app: App): NewCustomer {
  const customer = made.get(app) ?? createNewCustomer(app);
  made.set(app, customer);
  return customer;
}
