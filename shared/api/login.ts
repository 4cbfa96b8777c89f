import { Type } from 'typebox';
import { contract } from './contract.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const NullOrText = Type.Union([Type.String(), Type.Null()]);
const NamedValue = Type.Object({ Name: Type.String(), Value: Type.String() });

/** VTEX ID's answers to failed logins. */
export const AuthProblem = Type.Object({
  authStatus: Type.String(),
  message: Type.String(),
  requestId: Type.String(),
});

export const startLogin = contract({
  method: 'GET',
  path: '/api/vtexid/pub/authentication/start',
  access: 'anyone',
  summary: 'VTEX ID: begins a login and says which ways there are.',
  errors: 'vtex-id',
  request: { querystring: Type.Object({ scope: Type.Optional(text(100)) }) },
  reply: {
    200: Type.Object({
      authenticationToken: Type.String(),
      oauthProviders: Type.Array(Type.Unknown()),
      showClassicAuthentication: Type.Boolean(),
      showAccessKeyAuthentication: Type.Boolean(),
      showPasskeyAuthentication: Type.Boolean(),
      authCookie: Type.Null(),
      isAuthenticated: Type.Boolean(),
      selectedProvider: Type.Null(),
      samlProviders: Type.Array(Type.Unknown()),
    }),
  },
});

export const validateClassic = contract({
  method: 'POST',
  path: '/api/vtexid/pub/authentication/classic/validate',
  access: 'anyone',
  summary: 'VTEX ID: signs in with e-mail and password, staff and customers alike.',
  whileActing: true,
  form: true,
  credentialInBody: true,
  errors: 'vtex-id',
  request: {
    querystring: Type.Object({ an: Type.Optional(text(100)) }),
    body: Type.Object({
      login: Type.String({ minLength: 1, maxLength: 320 }),
      password: Type.String({ minLength: 1, maxLength: 1000 }),
      /** From `start`; may come as the cookie `_vss` instead. */
      authenticationToken: Type.Optional(text(500)),
    }),
  },
  reply: {
    200: Type.Object({
      authStatus: Type.Literal('Success'),
      promptMFA: Type.Boolean(),
      clientToken: Type.Null(),
      authCookie: NamedValue,
      accountAuthCookie: Type.Union([NamedValue, Type.Null()]),
      expiresIn: Type.Integer({ description: 'Seconds' }),
      userId: Type.String(),
      phoneNumber: Type.Null(),
      scope: Type.Null(),
      lastAttemptAvailable: Type.Null(),
    }),
    400: AuthProblem,
    401: AuthProblem,
    429: AuthProblem,
  },
});

const LoggedIn = validateClassic.reply[200];

export const sendAccessKey = contract({
  method: 'POST',
  path: '/api/vtexid/pub/authentication/accesskey/send',
  access: 'anyone',
  summary: 'VTEX ID: mails a code to sign in with. The answer is the same whether or not anybody has the e-mail.',
  whileActing: true,
  form: true,
  multipart: true,
  credentialInBody: true,
  errors: 'vtex-id',
  request: {
    querystring: Type.Object({
      email: Type.Optional(text(320)),
      locale: Type.Optional(text(20)),
      /** From `start`; may come as the cookie `_vss` instead. */
      authenticationToken: Type.Optional(text(500)),
      deliveryMethod: Type.Optional(text(40)),
    }),
    body: Type.Optional(
      Type.Union([
        Type.Null(),
        Type.Object({
          email: Type.Optional(text(320)),
          locale: Type.Optional(text(20)),
          authenticationToken: Type.Optional(text(500)),
        }),
      ]),
    ),
  },
  reply: { 200: Type.Object({}), 400: AuthProblem, 403: AuthProblem, 429: AuthProblem },
});

export const validateAccessKey = contract({
  method: 'POST',
  path: '/api/vtexid/pub/authentication/accesskey/validate',
  access: 'anyone',
  summary: 'VTEX ID: signs in with the code that was mailed, in the browser where it was asked for.',
  whileActing: true,
  form: true,
  multipart: true,
  credentialInBody: true,
  errors: 'vtex-id',
  request: {
    body: Type.Object({
      login: Type.String({ minLength: 1, maxLength: 320 }),
      /** VTEX's reference has `accessKey`, its guide `accesskey`. One of them is needed. */
      accessKey: Type.Optional(text(40)),
      accesskey: Type.Optional(text(40)),
      authenticationToken: Type.Optional(text(500)),
    }),
  },
  reply: { 200: LoggedIn, 400: AuthProblem, 401: AuthProblem, 403: AuthProblem, 429: AuthProblem },
});

export const validateCredential = contract({
  method: 'POST',
  path: '/api/vtexid/credential/validate',
  access: 'anyone',
  summary: 'VTEX ID: whose login a token is.',
  whileActing: true,
  form: true,
  credentialInBody: true,
  errors: 'vtex-id',
  request: { body: Type.Object({ token: Type.String({ minLength: 1, maxLength: 4000 }) }) },
  reply: {
    200: Type.Object({
      authStatus: Type.Literal('Success'),
      id: Type.String(),
      user: Type.String(),
      account: Type.String(),
      audience: Type.Enum(['admin', 'webstore']),
      tokenType: Type.Enum(['user', 'appkey']),
    }),
    401: AuthProblem,
  },
});

export const loginWithAppToken = contract({
  method: 'POST',
  path: '/api/vtexid/apptoken/login',
  access: 'anyone',
  summary:
    'VTEX ID: exchanges an app key and its token for a login token, to be sent as the header VtexIdclientAutCookie.',
  whileActing: true,
  credentialInBody: true,
  errors: 'vtex-id',
  request: {
    body: Type.Object({
      appkey: Type.String({ minLength: 1, maxLength: 200 }),
      apptoken: Type.String({ minLength: 1, maxLength: 1000 }),
    }),
  },
  reply: {
    200: Type.Object({
      authStatus: Type.Literal('Success'),
      token: Type.String(),
      expires: Type.Integer({ description: 'Seconds since 1970' }),
    }),
    401: AuthProblem,
    429: AuthProblem,
  },
});

export const getUserInfo = contract({
  method: 'GET',
  path: '/api/vtexid/pvt/user/info',
  access: 'signed-in',
  summary: 'VTEX ID: a user by e-mail. Customers learn of themselves alone.',
  errors: 'vtex-id',
  request: { querystring: Type.Object({ user: Type.String({ minLength: 1, maxLength: 320 }) }) },
  reply: {
    200: Type.Object({
      userId: Type.String(),
      user: Type.String(),
      name: NullOrText,
      accountId: Type.String(),
      accountName: Type.String(),
    }),
    401: AuthProblem,
    404: AuthProblem,
  },
});
