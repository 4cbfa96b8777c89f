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

const malformed = {
  code: 'malformed-request',
  status: 400,
  message: 'Not done. The request could not be read. Nothing was changed.',
};
