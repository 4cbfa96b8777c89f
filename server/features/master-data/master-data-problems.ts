import type { Problem } from '../../../shared/domain/result.ts';

/** Problems in Master Data's dialect, where the message alone reaches the client: so it names the members as VTEX calls them. */

export const whereInvalid = (place: number, why: string): Problem => ({
  code: 'where-invalid',
  status: 400,
  message: `The parameter _where cannot be read from character ${place} on: ${why}.`,
});

export const filterUnknown = (entity: string, name: string): Problem => ({
  code: 'filter-unknown',
  status: 400,
  message: `The field ${name} is no filter of ${entity} here.`,
});

export const filterInvalid = (name: string, why: string): Problem => ({
  code: 'filter-invalid',
  status: 400,
  message: `The field ${name} cannot be filtered so: ${why}.`,
});

export const fieldUnknown = (entity: string, name: string): Problem => ({
  code: 'field-unknown',
  status: 400,
  message: `${entity} has no field ${name}.`,
});

export const sortUnknown = (names: readonly string[]): Problem => ({
  code: 'sort-unknown',
  status: 400,
  message: `The parameter _sort must be one of ${names.join(', ')}, with ASC or DESC behind it.`,
});

export const rangeInvalid: Problem = {
  code: 'range-invalid',
  status: 400,
  message:
    'The header REST-Range must name 1 to 100 documents below number 10,000, such as "resources=0-10". Read further ones by scroll.',
};

/** VTEX blocks them for a while when there are many; here they always read too much. */
export const wildcardBlocked = (status: 503 | 429): Problem => ({
  code: 'wildcard-blocked',
  status,
  message: 'Values with a wildcard at their beginning or middle are blocked. End the value with *, or leave it out.',
});

export const sizeInvalid: Problem = {
  code: 'size-invalid',
  status: 400,
  message: 'The parameter _size must be 1 to 1000.',
};

export const scrollGoesById: Problem = {
  code: 'sort-unknown',
  status: 400,
  message: 'A scroll goes by id. Leave _sort out, or write "id ASC".',
};

export const scrollOver: Problem = {
  code: 'scroll-over',
  status: 400,
  message: 'This scroll is unknown or was not read for twenty minutes. Begin it again without _token.',
};

export const documentUnknown: Problem = {
  code: 'document-unknown',
  status: 404,
  message: 'There is no document with this id.',
};

export const userUnknown: Problem = {
  code: 'user-unknown',
  status: 400,
  message: 'Not saved. The field userId names no customer. Nothing was changed.',
};

export const memberUnknown = (entity: string, names: readonly string[]): Problem => ({
  code: 'member-unknown',
  status: 400,
  message: `Not saved. ${entity} has no field ${names.join(', ')} here. Nothing was changed.`,
});

export const memberInvalid = (name: string, why: string): Problem => ({
  code: 'member-invalid',
  status: 400,
  message: `Not saved. ${name}: ${why} Nothing was changed.`,
});

/** A refusal of the customers' own verbs as clients of Master Data read it: 400 with each field's words, 403 for a right. */
export function asMasterData(problem: Problem, names: Readonly<Record<string, string>>): Problem {
  const { fields, status } = problem;
  if (status !== 422 || !fields) return problem;
  const words = Object.entries(fields).map(([field, why]) => `${names[field] ?? field}: ${why}`);
  return { ...problem, status: 400, message: `Not saved. ${words.join(' ')} Nothing was changed.` };
}
