import { expect, test } from 'vitest';
import { createApiClient, type FailureKind } from '../../../extension/store/api-client.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A client whose store answers as told, and what was sent to it. */
function clientOf(answer: (sent: Sent) => Promise<Response> | Response, shownCall = 'call-1') {
  const sent: Sent[] = [];
  const client = createApiClient({
    origin: 'http://localhost:4000',
    shownCall: () => shownCall,
    fetch: async (input, init = {}) => {
      const request = { url: String(input), init };
      sent.push(request);
      return answer(request);
    },
  });
  return { ask: client.ask, sent };
}

const json = (body: unknown, status = 200) => Response.json(body, { status });
const problem = (status: number, code: string, message = 'Words of the store.') =>
  json({ error: { code, message }, requestId: 'r-1' }, status);
const headersOf = ({ init }: Sent) => new Headers(init.headers);

test('an answer of the store is the value', async () => {
  const { ask, sent } = clientOf(() => json({ orders: [] }));
  expect(await ask('/api/x')).toEqual({ ok: true, value: { orders: [] } });
  expect(sent[0]?.url).toBe('http://localhost:4000/api/x');
});

test('a write names the call that the tab shows, and a trusted input says so', async () => {
  const { ask, sent } = clientOf(() => json({}));
  await ask('/api/x', { method: 'POST', isInput: true, body: { a: 1 } });
  const [request] = sent;
  expect(request?.init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"a":1}' });
  expect(request && Object.fromEntries(headersOf(request))).toEqual({
    accept: 'application/json',
    'content-type': 'application/json',
    'x-telesales-call': 'call-1',
    'x-telesales-input': '1',
  });
});

test('a read carries neither, so that a poll never renews the idle limit', async () => {
  const { ask, sent } = clientOf(() => json({}));
  await ask('/api/x');
  expect(sent[0] && Object.fromEntries(headersOf(sent[0]))).toEqual({ accept: 'application/json' });
});

test('a tab without a call says so in a write', async () => {
  const { ask, sent } = clientOf(() => json({}), '');
  await ask('/api/x', { method: 'POST' });
  expect(sent[0] && headersOf(sent[0]).get('x-telesales-call')).toBe('');
});

test.each<[number, string, FailureKind]>([
  [401, 'signed-out', 'signed-out'],
  [403, 'right-missing', 'forbidden'],
  [409, 'call-changed', 'changed'],
  [404, 'call-unknown', 'refused'],
  [422, 'no-order', 'refused'],
  [429, 'too-many-tries', 'refused'],
  [500, 'server-error', 'server'],
  [503, 'audit-unavailable', 'server'],
])('%i %s is %s, with the store’s words and the request’s id', async (status, code, kind) => {
  const { ask } = clientOf(() => problem(status, code));
  expect(await ask('/api/x')).toEqual({
    ok: false,
    problem: { kind, code, message: 'Words of the store.', requestId: 'r-1' },
  });
});

test('what the store adds to a refusal comes along', async () => {
  const details = { candidates: [] };
  const { ask } = clientOf(() => json({ error: { code: 'possible-duplicate', message: '', details } }, 409));
  expect(await ask('/api/x')).toMatchObject({ ok: false, problem: { kind: 'changed', details } });
});

test.each([502, 503, 504])('a gateway’s %i says that the store is away', async (status) => {
  const { ask } = clientOf(
    () => new Response('<h1>Bad gateway</h1>', { status, headers: { 'content-type': 'text/html' } }),
  );
  expect(await ask('/api/x')).toMatchObject({ ok: false, problem: { kind: 'offline' } });
});

test.each([
  ['a page instead of an answer', new Response('<html></html>', { headers: { 'content-type': 'text/html' } })],
  ['broken JSON', new Response('{"a":', { headers: { 'content-type': 'application/json' } })],
  ['an error page with a client’s fault', new Response('<html></html>', { status: 404 })],
])('%s is unreadable', async (_, response) => {
  const { ask } = clientOf(() => response);
  expect(await ask('/api/x')).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
});

test('no network is offline', async () => {
  const { ask } = clientOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask('/api/x')).toMatchObject({ ok: false, problem: { kind: 'offline' } });
});

test('no answer in time is a time-out', async () => {
  const never = ({ init }: Sent) =>
    new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  const { ask } = clientOf(never);
  expect(await ask('/api/x', { timeoutMs: 20 })).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
});

test('a question that is not wanted any more ends quietly', async () => {
  const never = ({ init }: Sent) =>
    new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  const { ask } = clientOf(never);
  const unwanted = new AbortController();
  const answer = ask('/api/x', { signal: unwanted.signal });
  unwanted.abort();
  expect(await answer).toMatchObject({ ok: false, problem: { kind: 'offline' } });
});
