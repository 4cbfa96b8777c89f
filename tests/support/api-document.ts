import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { LightMyRequestResponse } from 'fastify';

export interface Operation {
  readonly 'x-access': string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Holds replies of the running server against its own description. */
export class ApiCheck {
  readonly document: ApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #known = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.document = document;
    this.#ajv.addSchema({ $id: 'api', ...closed(document) });
  }

  /** "GET /api/…/{id}" of every operation. */
  get names(): readonly string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  operation(name: string): Operation {
    const [method = '', path = ''] = name.split(' ');
    const found = this.document.paths[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`${name} is not described.`);
    return found;
  }

  /** What is wrong with a reply by the description; empty when it is as described. Members that are not described are wrong too. */
  problemsOf(name: string, reply: LightMyRequestResponse): readonly string[] {
    const status = String(reply.statusCode);
    const { responses } = this.operation(name);
    const isSuccess = reply.statusCode < 400;
    if (isSuccess && !responses[status]) return [`${name}: ${status} is not described`];
    const described = responses[status] ? status : 'default';
    if (responses[described]?.content === undefined) return reply.body === '' ? [] : [`${name}: ${status} has a body`];
    if (!String(reply.headers['content-type']).startsWith('application/json')) return [`${name}: ${status} is no JSON`];
    const check = this.#checkOf(name, described);
    check(reply.json());
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${name} ${status}: ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  #checkOf(name: string, status: string): ValidateFunction {
    const key = `${name} ${status}`;
    const [method = '', path = ''] = name.split(' ');
    const pointer = ['paths', path, method.toLowerCase(), 'responses', status, 'content', 'application/json', 'schema'];
    const check =
      this.#known.get(key) ??
      this.#ajv.compile({
        $ref: `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`,
      });
    this.#known.set(key, check);
    return check;
  }
}

/** The same schemas, each object holding no member that it does not name. */
function closed(value: unknown): object {
  if (Array.isArray(value)) return value.map((part) => (isObject(part) ? closed(part) : part));
  if (!isObject(value)) return {};
  const parts = Object.entries(value).map(([name, part]) => [name, isObject(part) ? closed(part) : part]);
  const isClosed = isObject(value.properties) && !('additionalProperties' in value) && !('patternProperties' in value);
  return { ...Object.fromEntries(parts), ...(isClosed && { additionalProperties: false }) };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
