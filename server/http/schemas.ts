import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import fastJson from 'fast-json-stringify';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../shared/domain/result.ts';

/**
 * Checks requests against their contracts. Bodies are taken as they are (a quantity "2" is refused); addresses carry text only,
 * so numbers and flags in paths and queries are read from it. A schema is compiled with its first request, once a process: all of
 * them would take most of the time that a start takes.
 */
export function installSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<object>(({ schema, httpPart }) =>
    checking(httpPart === 'body' ? bodies : addresses, schema),
  );
  app.setSerializerCompiler<object>(({ schema }) => {
    let write: Writer | undefined;
    return (reply) => {
      write ??= writerOf(schema);
      return write(reply);
    };
  });
}

const bodies = new Ajv({ allErrors: false, strict: false, useDefaults: true, ownProperties: true });
const addresses = new Ajv({ allErrors: false, strict: false, useDefaults: true, coerceTypes: 'array' });

/** As Fastify wants it: what is wrong stands on the function. */
interface Check {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

function checking(ajv: Ajv, schema: object): Check {
  let validate: ValidateFunction | undefined;
  const check: Check = (value) => {
    validate ??= ajv.compile(schema); // Ajv itself knows the schemas that it has compiled before
    const isValid = validate(value);
    check.errors = validate.errors ?? null;
    return isValid;
  };
  return check;
}

type Writer = (reply: unknown) => string;
const writers = new WeakMap<object, Writer>();

function writerOf(schema: object): Writer {
  const write = writers.get(schema) ?? fastJson(schema);
  writers.set(schema, write);
  return write;
}

export interface ValidationFailure {
  readonly validation: readonly ErrorObject[];
  readonly validationContext?: string;
}

export const isValidationFailure = (error: unknown): error is ValidationFailure =>
  typeof error === 'object' && error !== null && 'validation' in error && Array.isArray(error.validation);

/** Names the field and what is wrong with it, never the value that was sent. */
export function problemOfValidation({ validation, validationContext }: ValidationFailure): Problem {
  const fields: Record<string, string> = {};
  for (const { instancePath, keyword, params, message } of validation) {
    const missing = keyword === 'required' ? `/${String(params.missingProperty)}` : '';
    const path = `${instancePath}${missing}`.slice(1).replaceAll('/', '.');
    fields[path || (validationContext ?? 'request')] = message ?? 'is not valid';
  }
  const words = Object.entries(fields).map(([field, what]) => `${field} ${what}`);
  return {
    code: 'invalid-request',
    status: 400,
    message: `Not done. The request is not valid: ${words.join('; ')}. Nothing was changed.`,
    fields,
  };
}
