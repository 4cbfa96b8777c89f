import fc from 'fast-check';
import type { DeclaredRoute } from '../../server/http/context.ts';
import type { Access } from '../../shared/api/contract.ts';
import { allows } from '../../shared/domain/permissions.ts';
import { bodyOf, encoded, noBody } from './fuzz-bodies.ts';
import type { FormsOf } from './fuzz-crawl.ts';
import { type Known, type Schema, text, valueFor } from './fuzz-values.ts';

export const callers = ['visitor', 'customer', 'operator', 'admin', 'app'] as const;
export type Caller = (typeof callers)[number];

/** A request as it is sent, but for what its caller knows by then: `OWN_CART`, `OWN_CALL`, `OWN_TOKEN` … stand for it. */
export interface FuzzRequest {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

/** Requests to every declared route, most of them nearly right. */
export function requestsTo(routes: readonly DeclaredRoute[], forms: FormsOf, known: Known): fc.Arbitrary<FuzzRequest> {
  const usual = routes.map((route) => requestTo(route, forms, known));
  return fc.oneof({ weight: 30, arbitrary: fc.oneof(...usual) }, { weight: 1, arbitrary: strayRequest(routes) });
}

function requestTo(route: DeclaredRoute, forms: FormsOf, known: Known): fc.Arbitrary<FuzzRequest> {
  const { method, path, rules } = route;
  const body = method === 'GET' || method === 'HEAD' ? fc.constant(noBody) : bodyOf(route, forms, known);
  const accept = rules.kind === 'page' || rules.kind === 'form' ? navigation : script;
  return fc
    .record({
      caller: fc.constantFrom(...likelyCallers(rules.access)),
      address: addressOf(path, known),
      query: queryOf(rules.contract?.request?.querystring, [...(forms.queries.get(path) ?? [])], known),
      body,
      odd: oddHeaders,
    })
    .map(({ caller, address, query, body: { type, payload }, odd }) => ({
      caller,
      method,
      path: address + query,
      headers: { ...accept, ...(type && { 'content-type': type }), ...odd },
      payload,
    }));
}

/** Whom the route lets in, and now and then the others. */
const likelyCallers = (access: Access): readonly Caller[] => [
  ...callers,
  ...callers.filter((it) => isLetIn(access, it)).flatMap((it) => Array<Caller>(6).fill(it)),
];
const roles = {
  visitor: 'visitor',
  customer: 'customer',
  operator: 'operator',
  admin: 'admin',
  app: 'operator',
} as const;
const isLetIn = (access: Access, caller: Caller): boolean =>
  access === 'anyone' || access === 'signed-in' || allows([roles[caller]], access);

const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };
const script = { accept: 'application/json' };

/** `/p/:slug` with something that exists, or not, for each parameter. */
const addressOf = (path: string, known: Known): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...path.split('/').map((part, place, parts) => {
        if (part !== '*' && !part.startsWith(':')) return fc.constant(part);
        const pool = known[parts.slice(0, place + 1).join('/')] ?? known[part] ?? ['none'];
        return fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...pool) },
          { weight: 1, arbitrary: text.map((odd) => encodeURIComponent(odd.toWellFormed())) },
        );
      }),
    )
    .map((parts) => parts.join('/'));

function queryOf(schema: Schema | undefined, names: readonly string[], known: Known): fc.Arbitrary<string> {
  const declared = Object.entries(schema?.properties ?? {});
  const members: (readonly [string, fc.Arbitrary<unknown>])[] = [
    ...declared.map(([name, each]) => [name, fc.oneof(valueFor(each, known, name), text)] as const),
    ...names.map((name) => [name, fc.oneof(fc.constantFrom(...(known[name] ?? ['1', 'all'])), text)] as const),
    ['x', text],
  ];
  const pair = fc.oneof(...members.map(([name, value]) => fc.tuple(fc.constant(name), value)));
  const required = (schema?.required ?? []).map((name) =>
    fc.tuple(fc.constant(name), valueFor(schema?.properties?.[name] ?? {}, known, name)),
  );
  return fc
    .tuple(fc.tuple(...required), fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, fc.array(pair, { maxLength: 3 })))
    .map(([first, more]) => encoded([...first, ...more].map(([name, value]) => [name, String(value)])))
    .map((query) => (query ? `?${query.slice(0, 12_000)}` : ''));
}

const headerNames = [
  'accept',
  'accept-language',
  'content-encoding',
  'content-type',
  'cookie',
  'idempotency-key',
  'if-match',
  'rest-range',
  'sec-fetch-site',
  'sec-purpose',
  'vtexidclientautcookie',
  'x-forwarded-for',
  'x-http-method-override',
  'x-telesales-call',
  'x-telesales-input',
  'x-vtex-api-appkey',
  'x-vtex-api-apptoken',
];
const headerValues = ['"1"', '"99999999999999999999"', '', '1', 'OWN_CALL', '*', 'gzip', 'resources=0-1000000'];
const cookieValues = ['vtex_session=%E0%A4%A', 'form_seed=x', 'vtex_session=a; vtex_session=b', '=;=', 'a=\x80\xff'];

const oddHeader = fc.tuple(
  fc.constantFrom(...headerNames),
  fc.oneof(
    fc.constantFrom(...headerValues, ...cookieValues),
    text.map((odd) => odd.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 3_000)),
  ),
);

/** One or two headers that mean something to the server, with something else in them; mostly none. */
const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.array(oddHeader, { minLength: 1, maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
  },
);

/** Addresses that are nobody's, and methods that an address does not have. */
const strayRequest = (routes: readonly DeclaredRoute[]): fc.Arbitrary<FuzzRequest> =>
  fc.record({
    caller: fc.constantFrom(...callers),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'),
    path: fc.oneof(
      fc.constantFrom(...routes.map(({ path }) => path)),
      text.map((odd) => `/${encodeURI(odd.toWellFormed()).slice(0, 12_000)}`),
    ),
    headers: fc.constantFrom(navigation, script),
    payload: fc.constantFrom(undefined, '', '{}'),
  });
