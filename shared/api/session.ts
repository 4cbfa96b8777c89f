import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { paths } from './paths.ts';
import { ProblemReply } from './telesales.ts';

const maxMembers = 100;

/** A member as VTEX has it, `{value}`; some clients send the bare value. */
const Value = Type.Union([Type.String({ maxLength: 4000 }), Type.Number(), Type.Boolean(), Type.Null()]);
const Member = Type.Union([Type.Object({ value: Type.Optional(Value) }), Value]);

/** `public` holds what clients put in; other members are not looked at. A request without a body is fine. */
export const SessionInput = Type.Union([
  Type.Object({
    public: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Member, { maxProperties: maxMembers })),
  }),
  Type.Null(),
]);
export type SessionInput = Static<typeof SessionInput>;

/** Members of the query are merged into `public`, `items` aside. */
const SessionQuery = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: maxMembers });

const Leaf = Type.Object({ value: Type.String(), keepAlive: Type.Optional(Type.Boolean()) });
export const Namespaces = Type.Record(Type.String(), Type.Record(Type.String(), Leaf), { title: 'Namespaces' });
export type Namespaces = Static<typeof Namespaces>;

const Tokens = Type.Object({
  sessionToken: Type.String(),
  segmentToken: Type.String(),
  /** These two only when the query names `items`. */
  id: Type.Optional(Type.String()),
  namespaces: Type.Optional(Namespaces),
});

const refusals = { 400: ProblemReply, 403: ProblemReply, 404: ProblemReply, 409: ProblemReply, 422: ProblemReply };

export const createSession = contract({
  method: 'POST',
  path: paths.sessions,
  access: 'anyone',
  whileActing: true,
  namesCall: true,
  summary:
    'Session Manager: puts members into the session; an operator starts, switches or stops acting for a customer.',
  request: { querystring: SessionQuery, body: SessionInput },
  reply: { 201: Tokens, ...refusals },
});

export const updateSession = contract({
  method: 'PATCH',
  path: paths.sessions,
  access: 'anyone',
  whileActing: true,
  namesCall: true,
  summary: 'Session Manager: as POST; without a session cookie it makes a session.',
  request: { querystring: SessionQuery, body: SessionInput },
  reply: { 200: Tokens, ...refusals },
});

export const getSession = contract({
  method: 'GET',
  path: paths.sessions,
  access: 'anyone',
  summary: 'Session Manager: the session by namespaces, as the server derives it.',
  request: { querystring: Type.Object({ items: Type.String({ minLength: 1, maxLength: 4000 }) }) },
  reply: { 200: Type.Object({ id: Type.String(), namespaces: Namespaces }), 400: ProblemReply },
});

const NullOrText = Type.Union([Type.String(), Type.Null()]);

export const Segment = Type.Object(
  {
    campaigns: NullOrText,
    channel: Type.String(),
    priceTables: NullOrText,
    regionId: Type.String(),
    utm_campaign: NullOrText,
    utm_source: NullOrText,
    utmi_campaign: NullOrText,
    currencyCode: Type.String(),
    currencySymbol: Type.String(),
    countryCode: Type.String(),
    cultureInfo: Type.String(),
    channelPrivacy: Type.String(),
  },
  { title: 'Segment' },
);
export type Segment = Static<typeof Segment>;

export const getSegment = contract({
  method: 'GET',
  path: '/api/segments',
  access: 'anyone',
  summary: 'Session Manager: what a cache may tell visitors apart by; nothing personal.',
  reply: { 200: Segment },
});
