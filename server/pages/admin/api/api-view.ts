import { isObject, type Json, type JsonObject } from '../../../features/api-description/components.ts';

/** The OpenAPI document as the page shows it. */
export interface ApiView {
  readonly count: number;
  readonly groups: readonly { readonly name: string; readonly operations: readonly OperationView[] }[];
  readonly schemas: readonly { readonly name: string; readonly members: readonly MemberView[] }[];
}

export interface OperationView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** anyone, signed-in or a right */
  readonly access: string;
  readonly whileActing: boolean;
  readonly parameters: readonly (MemberView & { readonly place: string })[];
  /** undefined for one without a body */
  readonly body: readonly MemberView[] | undefined;
  /** Status (or "default") and the type of its body, '' for none. */
  readonly replies: readonly { readonly status: string; readonly type: string }[];
}

export interface MemberView {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export function apiViewOf(document: JsonObject): ApiView {
  const operations = entries(document.paths).flatMap(([path, item]) =>
    entries(item).map(([method, operation]) => operationView(method.toUpperCase(), path, object(operation))),
  );
  const tagged = Map.groupBy(operations, ({ tag }) => tag);
  return {
    count: operations.length,
    groups: [...tagged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => ({ name, operations: some })),
    schemas: entries(object(document.components).schemas).map(([name, schema]) => ({
      name,
      members: membersOf(schema),
    })),
  };
}

function operationView(method: string, path: string, operation: JsonObject): OperationView & { readonly tag: string } {
  const parameters = list(operation.parameters).map((one) => ({
    name: text(object(one).name),
    place: text(object(one).in),
    type: typeOf(object(one).schema),
    required: object(one).required === true,
  }));
  const body = operation.requestBody === undefined ? undefined : bodyOf(schemaIn(operation.requestBody));
  return {
    tag: text(list(operation.tags)[0]),
    id: text(operation.operationId),
    method,
    path,
    summary: text(operation.summary).replace(/^[^:]+: /, ''),
    access: text(operation['x-access']),
    whileActing: operation['x-while-acting'] === true,
    parameters,
    body,
    replies: entries(operation.responses).map(([status, reply]) => ({
      status,
      type: object(reply).content === undefined ? '' : typeOf(schemaIn(reply)),
    })),
  };
}

const schemaIn = (part: Json): Json | undefined => object(object(object(part).content)['application/json']).schema;

/** The members, also of a body that may be left out; any other body as one member without a name. */
function bodyOf(schema: Json | undefined): readonly MemberView[] {
  const choices = list(object(schema).anyOf).filter((one) => object(one).type !== 'null');
  const members = membersOf(choices.length === 1 ? choices[0] : schema);
  return members.length > 0 ? members : [{ name: '', type: typeOf(schema), required: true }];
}

function membersOf(schema: Json | undefined): readonly MemberView[] {
  const required = list(object(schema).required);
  return entries(object(schema).properties).map(([name, part]) => ({
    name,
    type: typeOf(part),
    required: required.includes(name),
  }));
}

/** "text", "OrderForm", "integer or null", "list of Address": the schema in a few words. */
export function typeOf(schema: Json | undefined): string {
  const { $ref, type, items, anyOf, enum: values, const: value, properties, patternProperties } = object(schema);
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1);
  if (anyOf !== undefined) return list(anyOf).map(typeOf).join(' | ');
  if (values !== undefined)
    return list(values)
      .map((one) => JSON.stringify(one))
      .join(' | ');
  if (value !== undefined) return JSON.stringify(value);
  const types = (typeof type === 'string' ? [type] : list(type)).map(text);
  if (types.length === 0) return 'any';
  return types.map((one) => (one === 'array' ? `${typeOf(items)}[]` : one === 'object' ? shape() : one)).join(' | ');

  function shape(): string {
    const [pattern] = entries(patternProperties);
    if (pattern) return `{ …: ${typeOf(pattern[1])} }`;
    const names = entries(properties).map(([name]) => name);
    return names.length === 0 ? 'object' : `{ ${names.join(', ')} }`;
  }
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const entries = (value: Json | undefined): readonly [string, Json][] => Object.entries(object(value));
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
