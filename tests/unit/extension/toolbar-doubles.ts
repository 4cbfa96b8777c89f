import { createAskBackground } from '../../../extension/messaging/ask-background.ts';
import { readRecord } from '../../../extension/messaging/read-payload.ts';
import { createApiClient } from '../../../extension/store/api-client.ts';
import { type App, createApp } from '../../../extension/toolbar/create-app.ts';
import type { Outside, StorePage } from '../../../extension/toolbar/outside.ts';
import type { CallView } from '../../../extension/toolbar/state/view.ts';
import { paths } from '../../../shared/api/paths.ts';
import type { ToolbarState } from '../../../shared/api/telesales.ts';
import { ok } from '../../../shared/domain/result.ts';

export const startOfTime = 1_700_000_000_000;
const minute = 60_000;

export const aCall = (part: Partial<CallView> = {}): CallView => ({
  id: 'call-1',
  kind: 'acting',
  customer: {
    number: 'C-10482',
    name: 'Maren Holloway',
    firstName: 'Maren',
    initials: 'MH',
    company: 'Northline Café',
    email: 'maren@example.com',
    phoneMasked: '(•••) •••-0142',
    level: 'trade-plus',
  },
  reason: 'phone-order',
  startedAt: startOfTime,
  idleAt: startOfTime + 15 * minute,
  absoluteEndAt: startOfTime + 60 * minute,
  cart: {
    orderFormId: 'f',
    version: 1,
    count: 2,
    value: 4_800,
    updatedAt: startOfTime,
    isTakenOver: false,
    lockedBy: null,
  },
  order: null,
  ...part,
});

export const aState = (part: Partial<ToolbarState> = {}): ToolbarState => ({
  serverNow: startOfTime,
  store: { name: 'Harbor Supply', currency: 'USD', timeZone: 'America/Los_Angeles' },
  operator: {
    name: 'Nadia Brandt',
    initials: 'NB',
    email: 'nadia@harbor.example',
    roles: ['operator'],
    seesOrders: true,
  },
  asksPrices: false,
  sharesCarts: true,
  call: null,
  ended: null,
  ...part,
});

/** What the store answers, or that it does not. */
export type Answer = Response | 'no network';

export const answers = (body: unknown): Answer => Response.json(body);
export const refuses = (status: number, code: string, details?: unknown): Answer =>
  Response.json({ error: { code, message: 'Words of the store.', details }, requestId: 'r-1' }, { status });

/** A toolbar in a page of a store that a test holds in its hand. */
export interface Stage {
  readonly app: App;
  /** The monotonic clock of the browser, ms. */
  time: number;
  /** What the store says of operator and call, or how it fails to. */
  store: ToolbarState | Exclude<Answer, Response> | (() => Answer);
  /** Everything that was done to store, background and page, in order. */
  readonly done: string[];
  /** Lets promises settle. */
  settle(): Promise<void>;
  /** Lets seconds pass in a visible page. */
  pass(seconds: number): Promise<void>;
}

export interface StageOptions {
  /** Answers to requests by "POST /api/x"; whatever is not named here succeeds with nothing in it. */
  readonly requests?: Readonly<Record<string, (body: unknown) => Answer | Promise<Answer>>>;
  /** Answers to the customer search. */
  readonly search?: (query: string) => Answer | Promise<Answer>;
  /** Answers of the background by name; whatever is not named here succeeds with nothing to tell. */
  readonly background?: Readonly<Record<string, () => unknown>>;
  readonly page?: Partial<StorePage>;
  /** The query of an address that says who calls. */
  readonly caller?: string;
}

export function aStage({ requests = {}, search, background = {}, page = {}, caller }: StageOptions = {}): Stage {
  const done: string[] = [];
  const doing = (what: string) => {
    done.push(what);
  };
  const now = () => startOfTime + stage.time;

  const answerToolbar = (): Answer => {
    const { store } = stage;
    if (typeof store === 'function') return store();
    return store === 'no network' ? store : answers({ ...store, serverNow: now() });
  };
  const { ask: askStore } = createApiClient({
    origin: 'http://store.test',
    shownCall: () => stage.app.session.shownCall(),
    async fetch(input, init = {}) {
      const { pathname, searchParams } = new URL(String(input));
      const name = `${init.method} ${pathname}`;
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      if (init.method !== 'GET') doing(name);
      const isSearch = name === `GET ${paths.customers}`;
      const own = isSearch ? search?.(searchParams.get('q') ?? '') : requests[name]?.(body);
      const answer = await (own ?? (pathname === paths.toolbar ? answerToolbar() : answers({})));
      if (answer === 'no network') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  const askBackground = createAskBackground({
    id: 'own-extension',
    async sendMessage(message: unknown) {
      const { ask, payload } = readRecord(message) ?? {};
      const details = Object.values(readRecord(payload) ?? {}).filter((it) => typeof it === 'string');
      doing([ask, ...details].join(' '));
      return background[String(ask)]?.() ?? ok(null);
    },
  });
  const outside: Outside = {
    askStore,
    askBackground,
    page: {
      shownCall: () => '',
      hint: () => 'no-customer',
      storeName: () => 'Harbor Supply',
      path: () => '/c/coffee',
      isVisible: () => true,
      reload: () => doing('reload'),
      goTo: (path) => doing(`go to ${path}`),
      signOut: () => true,
      ...page,
    },
    settings: { isCollapsed: false, pillAt: 50 },
    saveSettings: () => doing('save settings'),
    caller,
    monotonic: () => stage.time,
    signal: new AbortController().signal,
  };
  const settle = () => new Promise<void>((settled) => setTimeout(settled, 2));
  const stage: Stage = {
    app: createApp(outside),
    time: 0,
    store: aState(),
    done,
    settle,
    async pass(seconds) {
      for (let second = 0; second < seconds; second++) {
        stage.time += 1_000;
        stage.app.session.tick();
        await settle();
      }
    },
  };
  return stage;
}
