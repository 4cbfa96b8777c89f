import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isDeeperThan } from './json-depth.ts';
import { Refusal } from './refusal.ts';

/** No contract nests half as deep. */
const deepest = 40;

/** The two body types of this server. JSON with `__proto__` or `constructor.prototype` keys is refused; so are such form fields. */
export function installParsers(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (text.trim() === '') done(null, undefined);
    else if (nestsDeeperThan(text, mostLevels)) done(new Refusal(malformed));
    else if (isDeeperThan(text, deepest)) done(new Refusal(malformed));
    else parseJson(request, text, done);
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string | Buffer) => {
      const fields = new URLSearchParams(String(body));
      if (fields.has('__proto__')) throw new Refusal(malformed);
      return fields;
    },
  );
}

/** Far more than any of our contracts has, far less than what recursive code downstream would choke on. */
const mostLevels = 64;

/** Whether brackets outside of strings open more than `most` levels; whether the text is JSON at all is the parser's to say. */
export function nestsDeeperThan(text: string, most: number): boolean {
  let [depth, isInString] = [0, false];
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (isInString) {
      if (sign === '\\') place += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}

const malformed = {
  code: 'malformed-request',
  status: 400,
  message: 'Not done. The request could not be read. Nothing was changed.',
};
