import { computed, signal } from '@preact/signals-core';
import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import type { RecentCustomer } from '../../messaging/protocol.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import { nearestOf, nearQuery } from './nearest.ts';

const debounceMs = 250;

export interface Found {
  readonly query: string;
  readonly customers: readonly CustomerSummary[];
  /** More match than are shown. */
  readonly isCut: boolean;
  /** A name that is almost what was searched for, when nothing matches. */
  readonly nearest?: string | undefined;
}

/** Enough to ask by itself: three letters, or four digits of a phone number. Enter asks with less. */
export const isEnough = (text: string): boolean =>
  /^[\d\s().+-]+$/.test(text) ? text.replace(/\D/g, '').length >= 4 : text.trim().length >= 3;

/** The customer search: text, what matches, who was helped before, and which row is active. */
export function createSearch(app: App) {
  const { session, searchText: text } = app;
  const { api, keeper } = callsOf(app);
  const isOpen = signal(false);
  const answer = signal<Found | undefined>(undefined);
  /** An answer belongs to a question: with the text gone, also by a start, there is none. */
  const found = computed(() => (text.value.trim() === '' ? undefined : answer.value));
  const recent = signal<readonly RecentCustomer[] | undefined>(undefined);
  const problem = signal<ApiFailure | undefined>(undefined);
  const isBusy = signal(false);
  const active = signal(-1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const rows = computed(() => (found.value ? found.value.customers : text.value === '' ? (recent.value ?? []) : []));

  function forgetAnswer(): void {
    clearTimeout(timer);
    running?.abort();
    isBusy.value = false;
    answer.value = undefined;
    problem.value = undefined;
    active.value = -1;
  }

  function type(next: string): void {
    text.value = next;
    isOpen.value = true;
    clearTimeout(timer);
    if (next.trim() === '') forgetAnswer();
    else if (isEnough(next)) timer = setTimeout(ask, debounceMs);
    else forgetAnswer();
  }

  async function ask(): Promise<void> {
    const query = text.peek().trim();
    if (query === '') return;
    clearTimeout(timer);
    running?.abort();
    const own = new AbortController();
    running = own;
    isBusy.value = true;
    const reply = await api.customers(query, own.signal);
    if (own.signal.aborted) return; // what was typed since has its own answer
    isBusy.value = false;
    problem.value = reply.ok ? undefined : reply.problem;
    answer.value = reply.ok ? { query, customers: reply.value.customers, isCut: reply.value.truncated } : undefined;
    active.value = reply.ok && reply.value.customers.length > 0 ? 0 : -1;
    if (reply.ok && reply.value.customers.length === 0) await lookNearby(query, own.signal);
  }

  /** Comes after the answer, and fails without a word. */
  async function lookNearby(query: string, stop: AbortSignal): Promise<void> {
    const near = nearQuery(query);
    if (near === undefined) return;
    const reply = await api.customers(near, stop);
    const nearest = reply.ok ? nearestOf(query, reply.value.customers) : undefined;
    if (nearest && answer.value?.query === query) answer.value = { ...answer.value, nearest };
  }

  async function open(): Promise<void> {
    isOpen.value = true;
    if (!found.peek() && !isBusy.peek() && text.peek() !== '') type(text.peek()); // typed before this search was there
    recent.value ??= await keeper.recentCustomers(session.operator());
  }

  return {
    text,
    isOpen,
    found,
    recent,
    problem,
    isBusy,
    active,
    rows,
    type,
    ask,
    /** Searches for something else at once. */
    async searchFor(other: string) {
      type(other);
      await ask();
    },
    open,
    close() {
      isOpen.value = false;
    },
    clear() {
      forgetAnswer();
      text.value = '';
    },
    /** To the next or the previous row; after the last comes the first. */
    move(step: 1 | -1) {
      const { length } = rows.peek();
      if (length === 0) return;
      const at = active.peek();
      active.value = at < 0 ? (step === 1 ? 0 : length - 1) : (at + step + length) % length;
    },
    async forgetRecent() {
      recent.value = [];
      active.value = -1;
      await keeper.forgetCustomers(session.operator());
    },
  };
}
export type Search = ReturnType<typeof createSearch>;

const made = new WeakMap<App, Search>();

/** The search of this toolbar; one a toolbar. */
export function searchOf(app: App): Search {
  const search = made.get(app) ?? createSearch(app);
  made.set(app, search);
  return search;
}
