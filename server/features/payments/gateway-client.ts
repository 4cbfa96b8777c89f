import type { GatewayConfig } from '../../config.ts';
import {
  type CardSession,
  type ChargeAnswer,
  type ChargeRequest,
  type DeclineReason,
  type Gateway,
  GatewayDown,
  type TypedCard,
} from './gateway.ts';

const defaultTimeoutMs = 8_000;

/**
 * A gateway by HTTP: `POST /v1/sessions`, `POST /v1/sessions/{id}/take`, `PUT /v1/charges/{key}` and
 * `POST /v1/charges/{key}/give-back`, JSON both ways, the key as bearer. Another gateway is met by an adapter that speaks this.
 */
export function createGateway({ url, key }: GatewayConfig, timeoutMs = defaultTimeoutMs): Gateway {
  const ask = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<Reply> => {
    try {
      const reply = await fetch(new URL(path, url), {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const members: unknown = await reply.json();
      return { status: reply.status, members: isMembers(members) ? members : {} };
    } catch (cause) {
      throw new GatewayDown('The gateway gave no answer.', { cause });
    }
  };
  const done = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<Members> => {
    const { status, members } = await ask(method, path, body);
    if (status === 200) return members;
    throw new GatewayDown(`The gateway answered ${status}.`);
  };
  const { origin } = new URL(url);
  return {
    origin,
    beginCard: async (request) => sessionIn(await done('POST', '/v1/sessions', request), origin),
    takeCard: async (sessionId, reference) => {
      const reply = await ask('POST', `/v1/sessions/${encodeURIComponent(sessionId)}/take`, { reference });
      if (reply.status === 404) return undefined;
      if (reply.status !== 200) throw new GatewayDown(`The gateway answered ${reply.status}.`);
      return cardIn(reply.members);
    },
    charge: async ({ key: chargeKey, ...body }: ChargeRequest) =>
      answerIn(await done('PUT', `/v1/charges/${encodeURIComponent(chargeKey)}`, body), origin),
    giveBack: async (chargeKey) => {
      await done('POST', `/v1/charges/${encodeURIComponent(chargeKey)}/give-back`, {});
    },
  };
}

type Members = Readonly<Record<string, unknown>>;
interface Reply {
  readonly status: number;
  readonly members: Members;
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function textIn(members: Members, name: string, pattern: RegExp): string {
  const value = members[name];
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new GatewayDown(`The gateway sent no good ${name}.`); // the value is not repeated: it is somebody's
}

function wholeIn(members: Members, name: string, from: number, to: number): number {
  const value = members[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw new GatewayDown(`The gateway sent no good ${name}.`);
}

/** Customers are led to the gateway's own pages, nowhere else. */
function addressIn(members: Members, origin: string): string {
  const address = URL.parse(textIn(members, 'address', /^https?:/));
  if (address?.origin === origin) return address.href;
  throw new GatewayDown('The gateway sent an address that is not its own.');
}

const sessionIn = (members: Members, origin: string): CardSession => ({
  id: textIn(members, 'id', /^[\w.-]{8,200}$/),
  address: addressIn(members, origin),
});

const systems: Readonly<Record<string, TypedCard['systemId']>> = { visa: '2', mastercard: '4', amex: '1' };

function cardIn(members: Members): TypedCard {
  const systemId = systems[textIn(members, 'brand', /^[a-z]{1,20}$/)];
  if (!systemId) throw new GatewayDown('The gateway sent a brand that the store does not know.');
  return {
    // What looks like a card number is none of ours to keep, whatever it is called (security rule 10).
    token: textIn(members, 'token', /^(?!\d{12,19}$)[\w.-]{8,200}$/),
    systemId,
    lastFour: textIn(members, 'lastFour', /^\d{4}$/),
    expiryMonth: wholeIn(members, 'expiryMonth', 1, 12),
    expiryYear: wholeIn(members, 'expiryYear', 2_000, 2_100),
  };
}

const reasons: readonly DeclineReason[] = ['declined', 'not-confirmed', 'withdrawn'];

function answerIn(members: Members, origin: string): ChargeAnswer {
  switch (members.kind) {
    case 'approved':
      return { kind: 'approved', reference: textIn(members, 'reference', /^[\w.-]{1,200}$/) };
    case 'to-confirm':
      return { kind: 'to-confirm', address: addressIn(members, origin) };
    case 'declined':
      return { kind: 'declined', reason: reasons.find((reason) => reason === members.reason) ?? 'declined' };
    default:
      throw new GatewayDown('The gateway sent an answer that is none.');
  }
}
