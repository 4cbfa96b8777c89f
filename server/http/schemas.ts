import { Ajv, type ErrorObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../shared/domain/result.ts';

/**
 * Checks requests against their contracts. Bodies are taken as they are (a quantity "2" is refused); addresses carry text only,
 * so numbers and flags in paths and queries are read from it.
 */
export function installSchemas(app: FastifyInstance): void {
  const bodies = new Ajv({ allErrors: false, strict: false, useDefaults: true, ownProperties: true });
  const addresses = new Ajv({ allErrors: false, strict: false, useDefaults: true, coerceTypes: 'array' });
  app.setValidatorCompiler<object>(({ schema, httpPart }) =>
    (httpPart === 'body' ? bodies : addresses).compile(schema),
  );
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
