import type { ApiFailure, FailureKind } from '../../../extension/store/api-client.ts';
import type { StoreApi } from '../../../extension/store/store-api.ts';
import { type App, createApp } from '../../../extension/toolbar/create-app.ts';
import type { Keeper, Outside, StorePage } from '../../../extension/toolbar/outside.ts';
import type { CallView } from '../../../extension/toolbar/state/view.ts';
import type { ToolbarState } from '../../../shared/api/telesales.ts';
import { ok, refused } from '../../../shared/domain/result.ts';

export const startOfTime = 1_700_000_000_000;
const minute = 60_000;

export const aCall = (part: Partial<CallView> = {}): CallView => ({
  id: 'call-1',
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
  cart: { orderFormId: 'f', version: 1, count: 2, value: 4_800, updatedAt: startOfTime },
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
  call: null,
  ended: null,
  ...part,
});

export const failure = (kind: FailureKind, code = ''): ApiFailure => ({
  kind,
  code,
  message: 'Words.',
  requestId: 'r-1',
});

/** A toolbar in a page of a store that a test holds in its hand. */
export interface Stage {
  readonly app: App;
  /** The monotonic clock of the browser, ms. */
  time: number;
  /** What the store says when it is asked; a failure instead of a state is no answer. */
  store: ToolbarState | ApiFailure;
  /** Everything that was done to store, background and page, in order. */
  readonly done: string[];
  /** Lets promises settle. */
  settle(): Promise<void>;
  /** Lets seconds pass in a visible page. */
  pass(seconds: number): Promise<void>;
}

export interface StageOptions {
  readonly api?: Partial<StoreApi>;
  readonly keeper?: Partial<Keeper>;
  readonly page?: Partial<StorePage>;
}

export function aStage({ api = {}, keeper = {}, page = {} }: StageOptions = {}): Stage {
  const done: string[] = [];
  const doing = (what: string) => {
    done.push(what);
  };
  const nothing = ok(null);
  const outside: Outside = {
    api: {
      toolbar: async () => ('kind' in stage.store ? refused(stage.store) : ok({ ...stage.store, serverNow: now() })),
      customers: async () => ok({ customers: [], truncated: false }),
      customer: async () => refused(failure('server')),
      orders: async () => ok({ orders: [] }),
      cart: async () => ok(undefined),
      startCall: async () => ok(undefined),
      extendCall: async () => refused(failure('server')),
      endCall: async ({ callId, outcome }) => {
        doing(`end ${callId} ${outcome}`);
        return ok({ callId, outcome, endedAt: now() });
      },
      ...api,
    },
    keeper: {
      setCookie: async (email) => {
        doing(`set cookie ${email}`);
        return nothing;
      },
      removeCookie: async () => {
        doing('remove cookie');
        return nothing;
      },
      recentCustomers: async () => [],
      rememberCustomer: async (_, { number }) => doing(`remember ${number}`),
      forgetCustomers: async () => doing('forget customers'),
      callDraft: async () => undefined,
      keepCallDraft: async () => doing('keep draft'),
      unsentEnd: async () => undefined,
      keepUnsentEnd: async (_, { callId }) => {
        doing(`keep unsent ${callId}`);
        return nothing;
      },
      dropCall: async (_, callId) => doing(`drop ${callId}`),
      signedOut: async (operator) => doing(`signed out ${operator}`),
      openConfirmation: async () => nothing,
      injectScript: async () => nothing,
      ...keeper,
    },
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
    monotonic: () => stage.time,
    signal: new AbortController().signal,
  };
  const now = () => startOfTime + stage.time;
  const settle = () => new Promise<void>((settled) => setTimeout(settled, 0));
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
