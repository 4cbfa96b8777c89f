import { STATUS_CODES } from 'node:http';
import type { Contract } from '../../../shared/api/contract.ts';
import { callHeader } from '../../../shared/api/paths.ts';
import { problemReplies } from '../../../shared/api/problem-replies.ts';
import { changesState } from '../../http/same-origin.ts';
import { type Components, isObject, type Json, type JsonObject } from './components.ts';
import { securityOf } from './security.ts';

/** One route in OpenAPI's words. */
export function operationOf(contract: Contract, components: Components): JsonObject {
  const { method, path, access, summary } = contract;
  const [tag = 'Store'] = summary.includes(':') ? summary.split(':') : ['Toolbar'];
  const parameters = [
    ...parametersOf('path', components.reference(contract.request?.params ?? {})),
    ...parametersOf('query', components.reference(contract.request?.querystring ?? {})),
    ...parametersOf('header', components.reference(contract.request?.headers ?? {})),
    ...headersOf(contract),
  ];
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z0-9]+(.)?/g, (_, next = '') => next.toUpperCase())}`,
    tags: [tag],
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(contract.request?.body && { requestBody: requestBodyOf(contract, components) }),
    responses: responsesOf(contract, components),
    security: securityOf(access),
    'x-access': access,
    ...(changesState(method) && { 'x-while-acting': contract.whileActing ?? false }),
  };
}

function parametersOf(where: 'path' | 'query' | 'header', schema: JsonObject): readonly JsonObject[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const named = Object.entries(isObject(schema.properties) ? schema.properties : {}).map(([name, part]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: part,
  }));
  // Members that clients name themselves: each is a parameter of its own in the address.
  const free = schema.patternProperties ? [{ name: 'members', in: where, style: 'form', explode: true, schema }] : [];
  return [...named, ...free];
}

const textHeader = (name: string, description: string): JsonObject => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const headersOf = ({ method, namesCall }: Contract): readonly JsonObject[] =>
  changesState(method) && !namesCall
    ? [
        textHeader(
          callHeader,
          'The call that the tab shows, empty for none: when another one runs, nothing is changed.',
        ),
      ]
    : [];

function requestBodyOf({ request, form, multipart }: Contract, components: Components): JsonObject {
  const schema = components.reference(request?.body ?? {});
  const types = [
    'application/json',
    ...(form ? ['application/x-www-form-urlencoded'] : []),
    ...(multipart ? ['multipart/form-data'] : []),
  ];
  const mayBeNull = Array.isArray(schema.anyOf) && schema.anyOf.some((one) => isObject(one) && one.type === 'null');
  return { required: !mayBeNull, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}

function responsesOf(contract: Contract, components: Components): JsonObject {
  const problem = content(components.reference(problemReplies[contract.errors ?? 'telesales']));
  const refusals = refusalsOf(contract).map((status): [string, Json] => [
    String(status),
    { description: STATUS_CODES[status] ?? 'Refused', ...problem },
  ]);
  const successes = Object.entries(contract.reply)
    .filter(([status]) => Number(status) < 400)
    .map(([status, schema]): [string, Json] => {
      const described = components.reference(schema);
      const isEmpty = described.description === 'Nothing';
      return [status, { description: STATUS_CODES[status] ?? 'Done', ...(isEmpty ? {} : content(described)) }];
    });
  const failure = { description: 'Any other refusal or failure', ...problem };
  return Object.fromEntries([...refusals, ...successes, ['default', failure]]);
}

const content = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });

/** What a client should be ready for; `default` covers the rest. */
function refusalsOf({ method, path, access, reply }: Contract): readonly number[] {
  const named = Object.keys(reply)
    .map(Number)
    .filter((status) => status >= 400);
  return [
    ...new Set([
      ...named,
      400, // a request that does not fit its schema
      ...(access === 'anyone' ? [] : [401, 403]),
      ...(path.includes(':') ? [404] : []),
      ...(changesState(method) ? [403, 409, 413, 415] : []),
      421, // another host's name
      500,
      503,
    ]),
  ];
}
