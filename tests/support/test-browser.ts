import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { sessionInputs } from '../../shared/api/paths.ts';
import { testPassword } from './people.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string | undefined>>;

export interface Sent {
  readonly method?: Method;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a page's form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly payload?: string | Buffer;
  /** Beside what a browser sends by itself; undefined leaves one of those out. */
  readonly headers?: Headers;
}

/** Where requests go: the server in this process, or one that listens. */
export interface Server {
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
}

/** A browser's side of the wire: cookies, `Origin`, and the headers that tell a navigation from a script. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #app: Server;
  readonly origin: string;

  constructor(app: Server, origin: string) {
    this.#app = app;
    this.origin = origin;
  }

  /** As a script of the store's own pages does it. */
  async send(path: string, { method, json, form, payload, headers = {} }: Sent = {}): Promise<LightMyRequestResponse> {
    const body =
      payload ?? (form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json));
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const all: Headers = {
      host: new URL(this.origin).host,
      origin: method && method !== 'GET' ? this.origin : undefined,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      cookie: this.#cookieHeader(),
      ...(body === undefined ? {} : { 'content-type': type }),
      ...headers,
    };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const reply = await this.#app.inject({
      method: method ?? 'GET',
      url: path,
      headers: given,
      ...(body === undefined ? {} : { payload: body }),
    });
    this.#keep(reply);
    return reply;
  }

  get = (path: string, headers: Headers = {}) => this.send(path, { headers });
  post = (path: string, json?: unknown, headers: Headers = {}) => this.send(path, { method: 'POST', json, headers });
  patch = (path: string, json?: unknown, headers: Headers = {}) => this.send(path, { method: 'PATCH', json, headers });

  /** As a click on a link or a typed address does it. */
  navigate = (path: string, headers: Headers = {}) =>
    this.send(path, {
      headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html', ...headers },
    });

  /** Sends a form of a page of this store, with the hidden fields that the page holds. */
  async submit(
    path: string,
    fields: Readonly<Record<string, string>>,
    page = '/login',
  ): Promise<LightMyRequestResponse> {
    const html = (await this.navigate(page)).body;
    const hidden = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
    const form = { _token: hidden('_token'), _call: hidden('_call'), ...fields };
    return this.send(path, { method: 'POST', form, headers: { 'sec-fetch-mode': 'navigate', accept: 'text/html' } });
  }

  async signIn(email: string, password = testPassword): Promise<LightMyRequestResponse> {
    return this.post('/api/vtexid/pub/authentication/classic/validate', { login: email, password });
  }

  /** Asks to act for a customer, as the toolbar does. */
  startCall = (email: string, inputs: Partial<Record<keyof typeof sessionInputs, string>> = {}) =>
    this.post('/api/sessions?items=*', { public: membersOf({ reason: 'phone-order', ...inputs, email }) });

  #cookieHeader(): string | undefined {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? pairs.join('; ') : undefined;
  }

  #keep(reply: LightMyRequestResponse): void {
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...flags] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (flags.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

const membersOf = (inputs: Partial<Record<keyof typeof sessionInputs, string>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [sessionInputs[name as keyof typeof sessionInputs], { value }]),
  );
